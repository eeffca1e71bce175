import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LetterFormsProvider } from "../../src/ui/kit/letter-forms.ts";
import { NoticeForm } from "../../src/ui/letters/notice/notice-form.tsx";
import { WarningForm } from "../../src/ui/letters/notice/warning-form.tsx";

/** What a page shows before anybody has clicked, as HTML. */
export const renderPage = (page: ReactNode): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <LetterFormsProvider value={{ Notice: NoticeForm, Warning: WarningForm }}>{page}</LetterFormsProvider>
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
