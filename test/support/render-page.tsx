import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LetterPartsProvider } from "../../src/ui/kit/letter-parts.ts";
import { LettersCard } from "../../src/ui/letters/person/letters-card.tsx";
import { NoticeForm } from "../../src/ui/letters/notice/notice-form.tsx";
import { PageMeansProvider, type PageMeans } from "../../src/ui/kit/page-means.ts";
import { WarningForm } from "../../src/ui/letters/notice/warning-form.tsx";
import { pageMeans } from "./page-work.ts";

/** What a page shows before anybody has clicked, as HTML; to a manager, where it is not said to whom. */
export const renderPage = (page: ReactNode, means: PageMeans = pageMeans()): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <PageMeansProvider value={means}>
        <LetterPartsProvider value={{ Letters: LettersCard, Notice: NoticeForm, Warning: WarningForm }}>{page}</LetterPartsProvider>
      </PageMeansProvider>
    </FluentProvider>,
  );

/** The words of a page, as a reader gets them. */
export const pageText = (page: ReactNode, means?: PageMeans): string =>
  renderPage(page, means)
    .replaceAll(/<style[^>]*>[^<]*<\/style>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
