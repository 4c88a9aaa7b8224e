import { type ReactNode, useState } from 'react';
import { useLeaveWarning } from '../app/use-leave-warning.ts';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

/** A button that opens a form; what was typed stays when sending fails. */
export function FormDialog(props: {
  readonly open: string;
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly isPrimary?: boolean;
  readonly isComplete: boolean;
  readonly error: unknown;
  /** Resolves once it is done; the dialog then closes. */
  readonly onSubmit: () => Promise<unknown>;
  readonly children: ReactNode;
}): ReactNode {
  const { open, title, submit, cancel, isPrimary, isComplete, error, onSubmit, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isTyped, setTyped] = useState(false);
  useLeaveWarning(isOpen && isTyped);
  async function send(): Promise<void> {
    setBusy(true);
    try {
      await onSubmit();
      setOpen(false);
    } catch {
      // Shown as `error` by whoever holds the call.
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <button
        type="button"
        className={isPrimary ? 'button primary' : 'button quiet'}
        onClick={() => {
          setTyped(false);
          setOpen(true);
        }}
      >
        {open}
      </button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <form
            className="stack"
            onInput={() => setTyped(true)}
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            {children}
            <ErrorNotice error={error} />
            <div className="row">
              <button type="submit" className="button primary" disabled={!isComplete || isBusy}>
                {submit}
              </button>
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {cancel}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
