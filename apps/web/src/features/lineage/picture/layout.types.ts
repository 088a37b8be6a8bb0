/** What the layout needs of a card: where it hangs and how large it is. Bands count from the focus, mentors below 0. */
export interface PictureCard {
  readonly key: string;
  readonly band: number;
  readonly parent: string | null;
  readonly width: number;
  readonly height: number;
  /** Place among those who hang on the same card: smaller first. */
  readonly rank: number;
  /** Stands last whatever its rank: the “+12 more” of a family. */
  readonly isLast?: boolean;
}

export interface PictureLine {
  readonly key: string;
  readonly mentor: string;
  readonly mentee: string;
}

/** Keys of each band from left to right. */
export type BandOrder = Readonly<Record<number, readonly string[]>>;

export interface LayoutInput {
  readonly focus: string;
  readonly cards: readonly PictureCard[];
  readonly lines: readonly PictureLine[];
  /** The order of the picture before; who stands in it keeps their order. */
  readonly before: BandOrder;
}

export interface PlacedCard {
  readonly key: string;
  readonly band: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Stands in a column of several: lines reach it from the lane at its left, whose x this is. */
  readonly lane: number | null;
}

export interface PlacedBand {
  readonly band: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Layout {
  readonly cards: readonly PlacedCard[];
  readonly bands: readonly PlacedBand[];
  readonly order: BandOrder;
}

export const CARD = { width: 224, height: 100, gap: 16, pitch: 172 } as const;
/** Columns of a wide family: room for the lane at the left of each card, and between rows for the edge buttons. */
export const COLUMN = { lane: 20, gap: 16, rowGap: 28, mostRows: 8, perBand: 9 } as const;
export const GUTTER = CARD.pitch - CARD.height;
