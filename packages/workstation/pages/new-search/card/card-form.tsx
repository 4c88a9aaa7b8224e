import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLeaveWarning } from '../../../app/use-leave-warning.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { decode } from '../../../decoding/decoding-client.ts';
import type { CardBox, NewCardFile, ReadCard } from '../../../decoding/worker-protocol.ts';
import { useTranslate } from '../../../i18n/language-context.tsx';
import { BoxEditor } from '../box-editor.tsx';
import type { DroppedScan } from '../dropped-files.ts';
import { newSearchMessages } from '../new-search-messages.ts';
import { RequestFields, useNewRequest } from '../request-fields.tsx';
import { type ChosenPpi, ResolutionField } from '../resolution-field.tsx';
import { doublePositions, isSendable } from './card-boxes.ts';
import { cardMessages } from './card-messages.ts';
import { CellList } from './cell-list.tsx';
import { useCellName } from './use-cell-name.ts';

export interface CardFormProps {
  readonly scan: DroppedScan;
  readonly error: unknown;
  readonly isBuilding: boolean;
  readonly onBuild: (file: NewCardFile) => void;
  /** A person says that it is no card but one print. */
  readonly onNoCard: () => void;
}

/** A scan that may be of a card: its resolution where it states none, then its boxes. */
export function CardForm(props: CardFormProps): ReactNode {
  const { scan, onNoCard } = props;
  const t = useTranslate(cardMessages);
  const [chosenPpi, setChosenPpi] = useState<ChosenPpi | ''>('');
  const ppi = scan.statedPpi ?? Number(chosenPpi);
  useLeaveWarning(true);
  const card = useQuery({
    queryKey: ['card', scan, ppi],
    queryFn: () => decode('readCard', { ppi }),
    enabled: ppi > 0,
    // The picture of a person's prints stays no longer than the page.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const noCard = (
    <button type="button" className="button" onClick={onNoCard}>
      {t('card.none')}
    </button>
  );
  if (card.data && card.data.boxes.length > 0) {
    return (
      <CardEditor {...props} card={card.data} key={ppi}>
        {noCard}
      </CardEditor>
    );
  }
  return (
    <section className="panel stack images-form">
      {scan.statedPpi === undefined && (
        <ResolutionField
          value={chosenPpi}
          hint={t('card.resolution', { width: scan.width, height: scan.height })}
          onChange={setChosenPpi}
        />
      )}
      {card.isFetching && <p className="loading">{t('card.looking')}</p>}
      <ErrorNotice error={card.error} />
      {card.data && <Notice tone="warn">{t('card.not-found')}</Notice>}
      <div>{noCard}</div>
    </section>
  );
}

function CardEditor(
  props: CardFormProps & { readonly card: ReadCard; readonly children: ReactNode },
): ReactNode {
  const { scan, card, error, isBuilding, onBuild, children } = props;
  const t = useTranslate(cardMessages);
  const tSearch = useTranslate(newSearchMessages);
  const [boxes, setBoxes] = useState<readonly CardBox[]>(card.boxes);
  const [chosen, setChosen] = useState(0);
  const [request, setRequest] = useNewRequest();

  function submit(event: FormEvent): void {
    event.preventDefault();
    onBuild({ ...request, boxes });
  }

  return (
    <form className="new-search" onSubmit={submit}>
      <section className="panel stack">
        <h2>{t('card')}</h2>
        <p className="fine">{t('card.text')}</p>
        <BoxEditor
          label={t('card')}
          picture={card.image}
          width={scan.width}
          height={scan.height}
          boxes={boxes}
          chosen={chosen}
          isFaint={({ content }) => content !== 'print'}
          onChoose={setChosen}
          onChange={setBoxes}
        />
      </section>
      <div className="stack">
        <section className="panel stack">
          <h2>{t('card.boxes')}</h2>
          <CellList boxes={boxes} chosen={chosen} onChoose={setChosen} onChange={setBoxes} />
          <div className="row">
            <button type="button" className="button quiet" onClick={() => setBoxes(card.boxes)}>
              {tSearch('slaps.reset')}
            </button>
            {children}
          </div>
        </section>
        <section className="panel stack">
          <RequestFields request={request} onChange={setRequest} />
          <DoubleNotice boxes={boxes} />
          <ErrorNotice error={error} />
          <button
            type="submit"
            className="button primary"
            disabled={!isSendable(boxes) || isBuilding}
          >
            {tSearch('images.look')}
          </button>
        </section>
      </div>
    </form>
  );
}

function DoubleNotice({ boxes }: { readonly boxes: readonly CardBox[] }): ReactNode {
  const t = useTranslate(cardMessages);
  const nameOf = useCellName();
  const double = doublePositions(boxes);
  if (double.length === 0) return null;
  return <Notice tone="bad">{t('card.twice', { name: double.map(nameOf).join(', ') })}</Notice>;
}
