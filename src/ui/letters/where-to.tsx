import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LetterTo } from "../../app/letter/prepare-letter.ts";
import type { LetterAddress } from "../../domain/subjects/letter/letter-addresses.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { Section } from "../kit/sections/section.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { words } from "./words.ts";

export interface WhereToProps {
  readonly addresses: readonly LetterAddress[];
  readonly representatives: readonly Representative[];
  readonly to: LetterTo;
  readonly onChange: (to: LetterTo) => void;
}

/** Where a letter may go. An address that others read too is not offered, and the page says why. */
export const WhereTo = ({ addresses, representatives, to, onChange }: WhereToProps): ReactNode => {
  const styles = usePageStyles();
  const choices: readonly { readonly to: LetterTo; readonly label: string }[] = [
    ...addresses.filter(({ refusal }) => refusal === null).map(({ addressKey, address }) => ({ to: { type: "person", addressKey } as const, label: address })),
    ...representatives.map(({ key, name, capacity, address }) => ({ to: { type: "representative", key } as const, label: words.representative(name, capacity, address) })),
    { to: { type: "post" }, label: words.post },
  ];
  return (
    <Section title={words.where}>
      <Field label={words.whereHint} className={styles.field}>
        <RadioGroup value={toText(to)} onChange={(_, { value }) => onChange(choices.find((choice) => toText(choice.to) === value)?.to ?? to)}>
          {choices.map((choice) => (
            <Radio key={toText(choice.to)} value={toText(choice.to)} label={choice.label} />
          ))}
        </RadioGroup>
      </Field>
      {addresses.flatMap(({ address, refusal }) => (refusal ? [<Text key={address}>{words.refusals(address, refusal)}</Text>] : []))}
    </Section>
  );
};

const toText = (to: LetterTo): string => (to.type === "post" ? "post" : to.type === "person" ? `person ${to.addressKey}` : `representative ${to.key}`);
