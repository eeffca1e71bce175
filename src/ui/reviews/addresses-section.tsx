import { personWords } from "../words/person-words.ts";
import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Section } from "../kit/sections/section.tsx";
import type { OfferedAddress } from "./offered-addresses.ts";
import { words } from "./words.ts";

export interface AddressesSectionProps {
  readonly offered: readonly OfferedAddress[];
  /** The keys of those that the new terms cover. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which addresses the new terms cover. Absent where there is nothing to choose. */
export const AddressesSection = ({ offered, chosen, onChange }: AddressesSectionProps): ReactNode => {
  if (offered.length < 2) return null;
  return (
    <Section title={words.addresses} hint={words.addressesHint}>
      <div>
        {offered.map(({ addressKey, address, recordOf }) => (
          <div key={addressKey}>
            <Checkbox
              label={recordOf === null ? address : words.addressOf(address, recordOf || personWords.unnamed)}
              checked={chosen.includes(addressKey)}
              onChange={(_, { checked }) => onChange(checked === true ? [...chosen, addressKey] : chosen.filter((each) => each !== addressKey))}
            />
          </div>
        ))}
      </div>
    </Section>
  );
};
