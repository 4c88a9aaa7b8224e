import type { ReactNode } from 'react';

export function ToolButton(props: {
  readonly label: string;
  /** Shown in place of the label, which stays its name. */
  readonly sign?: string;
  readonly shortcut?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { label, sign, shortcut, isPressed, isDisabled, onPress } = props;
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={isPressed}
      aria-label={sign ? label : undefined}
      aria-keyshortcuts={shortcut || undefined}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {sign ?? label}
    </button>
  );
}
