import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LetterPartsProvider } from "../../src/ui/kit/letter-parts.ts";
import { LettersCard } from "../../src/ui/letters/person/letters-card.tsx";
import { NoticeForm } from "../../src/ui/letters/notice/notice-form.tsx";
import { WarningForm } from "../../src/ui/letters/notice/warning-form.tsx";

/** What a page shows before anybody has clicked, as HTML. */
export const renderPage = (page: ReactNode): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <LetterPartsProvider value={{ Letters: LettersCard, Notice: NoticeForm, Warning: WarningForm }}>{page}</LetterPartsProvider>
    </FluentProvider>,
  );

/** The words of a page, as a reader gets them. */
export const pageText = (page: ReactNode): string =>
  renderPage(page)
    .replaceAll(/<style[^>]*>[^<]*<\/style>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
