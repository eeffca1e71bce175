import { words } from "../words.ts";
import { addressWords } from "../../words/address-words.ts";
import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { linkAddress } from "../../../app/person/link-person.ts";
import { domainOf } from "../../../domain/subjects/person/address.ts";
import { normaliseAddress } from "../../../domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../../domain/subjects/person/contact-point.ts";
import { cautionsOf } from "../../../domain/subjects/person/look-alike.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { Announcement } from "../../kit/sections/announcement.tsx";
import { useWrite } from "../../kit/use-write.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface LinkFormProps extends WorkProps {
  readonly person: Person;
  readonly onDone: () => void;
}

/** Links an address that somebody typed. It is looked up as it is written, and never guessed at. */
export const LinkForm = ({ person, onDone, ...work }: LinkFormProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [typed, setTyped] = useState("");
  const [basis, setBasis] = useState("");
  const [isTried, setTried] = useState(false);
  const { settings } = work.desk;
  const address = normaliseAddress(typed);
  const addressProblem = typedProblem(person, typed);
  const link = (): void => {
    setTried(true);
    if (!address.ok || addressProblem !== null || basis.trim() === "") return;
    void write(async (recording) => {
      const addressKey = await pointKeyOf(recording, recording.settings.salt, { type: "email", value: address.value });
      return linkAddress(recording, { personKey: person.key, link: { addressKey, address: address.value }, basis: basis.trim(), standing: "confirmed" });
    }, onDone);
  };
  return (
    <FormFrame title={words.addresses.link} submit={addressWords.link} isBusy={isBusy} problem={problem} onSubmit={link} onCancel={onDone}>
      <Field label={words.addresses.address} required validationMessage={isTried ? addressProblem : null}>
        <Input value={typed} inputMode="email" autoComplete="off" spellCheck={false} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Announcement>
        {typedCautions(settings, typed).map((caution) => (
          <Text key={caution} block>
            {caution}
          </Text>
        ))}
      </Announcement>
      <Field label={addressWords.basis} required validationMessage={isTried && basis.trim() === "" ? addressWords.basisMissing : null}>
        <Textarea value={basis} maxLength={1000} resize="vertical" onChange={(_, { value }) => setBasis(value)} />
      </Field>
    </FormFrame>
  );
};

/** Why what was typed cannot be linked; null when it can. */
export const typedProblem = (person: Person, typed: string): string | null => {
  const address = normaliseAddress(typed);
  if (!address.ok) return addressWords.unusable[address.error.reason];
  return person.addresses.some((known) => known.address === address.value) ? words.addresses.already : null;
};

/** What is odd about what was typed. It can be linked all the same. */
export const typedCautions = (settings: Pick<Settings, "staffDomains">, typed: string): readonly string[] => {
  const address = normaliseAddress(typed);
  if (!address.ok) return [];
  return [...cautionsOf(typed).map((caution) => addressWords.cautions[caution]), ...(settings.staffDomains.includes(domainOf(address.value)) ? [words.addresses.ownDomain] : [])];
};
