import { daysNow } from "../../../app/work.ts";
import { hasBegun } from "../../../domain/base/service-time.ts";
import { dayWords } from "../../words/day-words.ts";
import { useId, useState, type ReactNode } from "react";
import { momentAt } from "../../../app/contact/local-moment.ts";
import type { Automatic } from "../../../app/pane/automatic-kind.ts";
import type { ReadMessage, Through } from "../../../app/pane/read-message.ts";
import { dayOf, readDay } from "../../../domain/base/time.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { mayBeOwn } from "../../../app/pane/through-what.ts";
import { visibleText } from "../../../domain/base/visible-text.ts";
import { words } from "./words.ts";

/** What has to be known of an email before it is logged: when it came, that a person wrote it, and who. One at a time. */
export const AskFirst = ({ read }: { readonly read: ReadMessage }): ReactNode => {
  if (read.receipt === null) return <AskReceipt />;
  if (read.automatic !== null) return <AutomaticNote automatic={read.automatic} />;
  return read.through && <AskAuthor through={read.through} />;
};

/** What is taken to be known, and how to say otherwise. */
export const TakenAsKnown = ({ read: { receipt, through } }: { readonly read: ReadMessage }): ReactNode => {
  const { actions, session } = usePaneFrame();
  const { day } = useSayTime();
  const [isAsking, setAsking] = useState(false);
  const received = receipt && day(dayOf(receipt.at, session.settings.timeZone));
  const saysReceipt = { header: null, sender: words.dated, copy: words.copied, said: words.saidDay }[receipt?.from ?? "header"];
  return (
    <>
      {received && saysReceipt && (
        <p className="pane-quiet">
          {saysReceipt(received)}{" "}
          <button type="button" className="pane-link" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {words.otherDay}
          </button>
        </p>
      )}
      {isAsking && <AskReceipt onSaid={() => setAsking(false)} />}
      {through?.author && (
        <p className="pane-quiet">
          {through.author === "nobody-named" ? (
            words.saidNobody
          ) : (
            <>
              {words.saidAuthor} <bdi>{visibleText(through.author.address)}</bdi>.
            </>
          )}{" "}
          <button type="button" className="pane-link" onClick={() => void actions.sayOfMessage({ author: null })}>
            {words.again}
          </button>
        </p>
      )}
    </>
  );
};

const nobodyNamed = "nobody-named";

const AskAuthor = ({ through }: { readonly through: Through }): ReactNode => {
  const { actions } = usePaneFrame();
  return (
    <div className="pane-group">
      {through.mayBeBy.length === 0 && <p>{words.noAddress}</p>}
      <ChoiceGroup
        asks={words.through[through.by]}
        choices={[
          ...through.mayBeBy.map(({ name, address }) => ({ id: address, label: <NamedAddress name={name} address={address} />, isChosen: false })),
          { id: nobodyNamed, label: words.nobodyNamed, isChosen: false },
        ]}
        onChoose={(author) => void actions.sayOfMessage({ author })}
      />
      <p className="pane-quiet">{words.throughWhy[mayBeOwn(through.by) ? "own" : "notOwn"]}</p>
    </div>
  );
};

const NamedAddress = ({ name, address }: { readonly name: string; readonly address: string }): ReactNode => (
  <>
    {name.trim() !== "" && <bdi>{name} </bdi>}
    <bdi>{visibleText(address)}</bdi>
  </>
);

const AutomaticNote = ({ automatic }: { readonly automatic: Automatic }): ReactNode => {
  const { actions } = usePaneFrame();
  return (
    <div className="pane-group">
      <p>
        <span className="pane-strong">{words.automatic[automatic].heading}.</span> {words.automatic[automatic].says}
      </p>
      <div className="pane-row">
        <button type="button" className="pane-button" onClick={() => void actions.sayOfMessage({ isByPerson: true })}>
          {words.byPerson}
        </button>
      </div>
    </div>
  );
};

const AskReceipt = ({ onSaid }: { readonly onSaid?: () => void }): ReactNode => {
  const { actions, session, now, clock } = usePaneFrame();
  const { timeZone } = session.settings;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const id = useId();

  const takeDay = (): void => {
    const day = readDay(typed);
    if (day === null) return setProblem(words.dayMissing);
    const begun = hasBegun(day, daysNow({ clock, settings: session.settings }));
    if (begun !== "yes") return setProblem(begun === "no" ? words.notYet : dayWords.unknown);
    onSaid?.();
    void actions.sayOfMessage({ receivedAt: momentAt(day, "12:00", timeZone) });
  };

  return (
    <fieldset className="pane-group">
      <legend className="pane-strong">{words.received}</legend>
      <p>{words.receivedWhy}</p>
      <label htmlFor={id}>{words.day}</label>
      <input id={id} className="pane-field" type="date" value={typed} max={dayOf(now, timeZone)} onChange={({ target }) => setTyped(target.value)} />
      {problem !== "" && <p role="alert">{problem}</p>}
      <div className="pane-row">
        <button type="button" className="pane-button" onClick={takeDay}>
          {words.takeThisDay}
        </button>
      </div>
    </fieldset>
  );
};
