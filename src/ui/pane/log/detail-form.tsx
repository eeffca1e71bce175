import { Button, Checkbox, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { noteLimit, type EntryDetail } from "../../../app/pane/contact-drafts.ts";
import { contentKinds } from "../../../domain/policy/vocabulary.ts";
import type { View } from "../../../domain/subjects/contact/messages.ts";
import { effectsThatCount } from "../../../domain/policy/behaviours.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { Themed } from "../../kit/theme.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { logWords } from "./words.ts";
import { detailWords } from "./detail-words.ts";
import { detailDrafts } from "./detail-drafts.ts";
import { detailProblem } from "./detail-problem.ts";

export interface DetailFormProps {
  readonly view: View;
  readonly policy: Policy;
  readonly onSave: (detail: EntryDetail) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The effect and a note. Loaded once somebody has logged something: it is no part of the first paint. */
export const DetailForm = ({ view, policy, onSave, onCancel }: DetailFormProps): ReactNode => {
  const { host } = usePaneFrame();
  const [draft, setDraft] = useState<EntryDetail>(detailDrafts.get(view.key) ?? { effects: view.effects, note: view.note, content: view.content });
  const [isTried, setTried] = useState(false);
  const counting = effectsThatCount(policy, view.choice).map(({ label }) => label);
  const problem = detailProblem(policy, view.choice, draft.effects);

  const change = (next: EntryDetail): void => {
    detailDrafts.set(view.key, next);
    setDraft(next);
    setTried(false);
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problem !== null) return setTried(true);
    if (await onSave(draft)) detailDrafts.delete(view.key);
  };

  return (
    <Themed host={host}>
      <form className="pane-form" onSubmit={(event) => void save(event)}>
        <fieldset className="pane-group">
          <legend className="pane-strong">{detailWords.effects}</legend>
          {counting.length > 0 && <p className="pane-quiet">{detailWords.effectsRequired(counting)}</p>}
          {policy.effectTest.effects.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={draft.effects.includes(id)}
              onChange={(_, { checked }) => change({ ...draft, effects: checked === true ? [...draft.effects, id] : draft.effects.filter((effect) => effect !== id) })}
            />
          ))}
          {isTried && (
            <p role="alert" className="pane-late">
              {problem}
            </p>
          )}
        </fieldset>
        <Field label={detailWords.content} hint={detailWords.contentHint}>
          <RadioGroup
            layout="horizontal"
            value={draft.content ?? ""}
            onChange={(_, { value }) => change({ ...draft, content: contentKinds.find((kind) => kind === value) ?? null })}
          >
            <Radio value="" label={detailWords.noContent} />
            {contentKinds.map((kind) => (
              <Radio key={kind} value={kind} label={logWords.contents[kind]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={detailWords.note} hint={draft.note.length > noteLimit - 500 ? detailWords.noteLeft(noteLimit - draft.note.length) : detailWords.noteHint}>
          <Textarea value={draft.note} maxLength={noteLimit} resize="vertical" onChange={(_, { value }) => change({ ...draft, note: value })} />
        </Field>
        <div className="pane-row">
          <Button type="submit" appearance="primary">
            {detailWords.save}
          </Button>
          <Button onClick={onCancel}>{detailWords.notYet}</Button>
        </div>
      </form>
    </Themed>
  );
};
