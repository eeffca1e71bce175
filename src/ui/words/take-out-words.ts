import { inLanguages } from "./in-languages.ts";

export const takeOutWords = inLanguages({
  en: {
    print: "Print",
    download: "Download as CSV",
    copy: "Copy as text",
    copied: "Copied.",
    notCopied: "It could not be copied here. Select the text below and copy it.",
    text: "The text",
    saved: "If no file came, this app lets none be saved. Copy it as text and paste it into a file or a spreadsheet.",
    notPrinted: "If no print window came, this app lets nothing be printed. Copy it as text and print it from elsewhere.",
  },
});
