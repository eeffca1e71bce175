import type { LetterAddressRefusal } from "../../domain/subjects/letter/letter-addresses.ts";
import { inLanguages } from "../words/in-languages.ts";

/** Why a letter may not go to an address. */
export const sayAddressRefusal = inLanguages({
  en: (refusal: LetterAddressRefusal): string => {
    switch (refusal.type) {
      case "not-confirmed":
        return "nobody has confirmed that it is theirs.";
      case "shared":
        return `${refusal.names.join(", ")} would read it too.`;
      case "representative":
        return `it is the address of ${refusal.names.join(", ")}, who writes for others.`;
    }
  },
});
