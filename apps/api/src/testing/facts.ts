/** What an independent computation says of a set of real rows. */
export interface Facts {
  readonly nodes: number;
  readonly edges: number;
  readonly most_direct_mentees: { id: string; direct_mentees: number }[];
  readonly top10_descendants: { id: string; descendants: number; direct_mentees: number; generations_down: number }[];
  readonly ancestors_of_10: {
    id: string;
    direct_mentors: number;
    ancestors: number;
    generations_up: number;
    co_mentees: number;
    descendants: number;
  }[];
  readonly five_pairs_undirected: {
    a: string;
    b: string;
    undirected_shortest_path: number | null;
    common_ancestors_or_self: number;
    nearest_common_ancestor_distance_sum: number | null;
    nearest_common_ancestors: string[];
  }[];
  readonly five_pairs_directed: { ancestor: string; descendant: string; directed_shortest_path: number }[];
  readonly five_pairs_with_a_common_ancestor: {
    a: string;
    b: string;
    common_ancestors: number;
    nearest_distance_sum: number;
    nearest: { id: string; up_from_a: number; up_from_b: number }[];
  }[];
}
