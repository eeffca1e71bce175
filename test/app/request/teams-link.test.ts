import { expect, test } from "vitest";
import { isTeamsLink } from "../../../src/app/request/teams-link.ts";

test("a link to Teams is offered", () => {
  expect(isTeamsLink("https://teams.microsoft.com/l/message/19%3Aa/1")).toBe(true);
  expect(isTeamsLink("https://teams.cloud.microsoft/l/message/19%3Aa/1")).toBe(true);
});

test("a link that a row holds and that leads elsewhere is not", () => {
  for (const url of ["", "javascript:alert(1)", "http://teams.microsoft.com/l", "https://teams.microsoft.com.example.org/", "https://example.org/?https://teams.microsoft.com/"]) {
    expect(isTeamsLink(url)).toBe(false);
  }
});
