import './theme/layers.css';

export { RouterProvider, I18nProvider, Form } from 'react-aria-components';

export { Button, type ButtonProps } from './action/button';
export { buttonClass, type ButtonLook, type ButtonSize, type ButtonVariant } from './action/button-class';
export { IconButton, type IconButtonProps } from './action/icon-button';
export { SegmentedControl, type Segment, type SegmentedControlProps } from './action/segmented-control';
export { Link, LinkButton, type LinkButtonProps, type LinkProps } from './action/link';

export { EmptyState, type EmptyStateProps } from './feedback/empty-state';
export { ErrorState, type ErrorStateProps } from './feedback/error-state';
export { LiveRegion, type LiveRegionProps } from './feedback/live-region';
export { LoadingState, type LoadingStateProps } from './feedback/loading-state';
export { Notice, type NoticeProps, type NoticeTone } from './feedback/notice';
export { ProgressBar, type ProgressBarProps } from './feedback/progress-bar';
export { Skeleton, type SkeletonProps } from './feedback/skeleton';
export { Status, type StatusProps, type StatusTone } from './feedback/status';

export { Checkbox, type CheckboxProps } from './form/checkbox';
export { ErrorSummary, type ErrorSummaryProps, type FieldMistake } from './form/error-summary';
export { FileDrop, type FileDropProps } from './form/file-drop';
export { NumberField, type NumberFieldProps } from './form/number-field';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './form/radio-group';
export { SearchBox, type SearchBoxProps } from './form/search-box';
export { SearchField, type SearchFieldProps } from './form/search-field';
export { SearchPicker, type Candidate, type SearchPickerProps } from './form/search-picker';
export { SelectField, type SelectFieldProps, type SelectOption } from './form/select-field';
export { Switch, type SwitchProps } from './form/switch';
export { TextArea, type TextAreaProps } from './form/text-area';
export { TextField, type TextFieldProps } from './form/text-field';

export { AppFrame, type AppFrameProps } from './layout/app-frame';
export { Breadcrumb, type BreadcrumbProps, type Crumb } from './layout/breadcrumb';
export type { NavigationItem, NavigationSection } from './layout/navigation';
export { PageHeading, type PageHeadingProps } from './layout/page-heading';
export { MAIN_ID, SkipLink, type SkipLinkProps } from './layout/skip-link';
export { Stat, StatList, type StatProps } from './layout/stat';
export { Tabs, type TabItem, type TabsProps } from './layout/tabs';
export { FilterBar, Toolbar, type ToolbarProps } from './layout/toolbar';
export { VisuallyHidden } from './layout/visually-hidden';

export { Crest, type CrestProps } from './mark/crest';
export { Name, type NameProps } from './mark/name';
export { RungMark, type RungCount, type RungMarkProps } from './mark/rung-mark';
export { Thread, type ThreadProps } from './mark/thread';

export { ConfirmDialog, type ConfirmDialogProps } from './overlay/confirm-dialog';
export { Dialog, type DialogProps } from './overlay/dialog';
export { Menu, type MenuEntry, type MenuProps } from './overlay/menu';
export { Sheet, type SheetProps } from './overlay/sheet';
export { Snackbar, type SnackbarProps } from './overlay/snackbar';
export { Tooltip, type TooltipProps } from './overlay/tooltip';

export type { Column, Sort, SortDirection } from './table/column';
export { DataTable, type DataTableProps } from './table/data-table';
export { Pagination, type PaginationProps } from './table/pagination';

export { TreeGrid } from './tree-grid/tree-grid';
export type { TreeColumn, TreeGridHandle, TreeGridProps } from './tree-grid/tree-grid-props';

export { ACCENTS, accentColour, type Accent } from './theme/accent';
export { Icon, type IconProps } from './theme/icon';
export { useMediaQuery, usePhone, useWideScreen } from './theme/media';
export { THEME_CHOICES, type ThemeChoice } from './theme/stored-theme';
export { applyStoredTheme, useTheme } from './theme/theme';
