import { type ReactNode, useState } from 'react';
import { shellMessages } from '../app/shell-messages.ts';
import { Dialog } from '../components/dialog.tsx';
import { KeyList, type KeyRow } from '../components/key-list.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { ToolButton } from './tool-button.tsx';
import { viewerMessages } from './viewer-messages.ts';

/** Every key that works on the prints. */
export function ViewerKeyHelp(): ReactNode {
  const t = useTranslate(viewerMessages);
  const shell = useTranslate(shellMessages);
  const [isOpen, setOpen] = useState(false);
  const rows: readonly KeyRow[] = [
    ['← → ↑ ↓', t('key.pan')],
    ['+ -', t('key.zoom')],
    ['0', t('fit')],
    ['1', t('true-size')],
    ['[ ]', `${t('turn-left')} · ${t('turn-right')}`],
    ['h', t('mirror')],
    ['i', t('invert')],
    ['o', t('key.other-side')],
    ['s', t('synchronised')],
    ['v c w', `${t('mode.side-by-side')} · ${t('mode.ghost')} · ${t('mode.swipe')}`],
    ['t', t('layer.minutiae')],
    ['p', t('layer.pairs')],
    ['l', t('layer.links')],
    ['q', t('layer.clarity')],
    ['e', t('layer.enhanced')],
    ['n b', t('key.pair')],
    ['a', t('key.all-pairs')],
    ['m', t('mark')],
    ['x', t('key.mark-middle')],
    ['u', t('unmark')],
  ];
  return (
    <>
      <ToolButton label={t('keys')} onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog title={t('keys')} onClose={() => setOpen(false)}>
          <KeyList rows={rows} />
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {shell('help.close')}
          </button>
        </Dialog>
      )}
    </>
  );
}
