import type { Reply } from "../http.ts";
import { answer, noContent } from "../http.ts";
import { readFaults } from "../faults.ts";
import type { ControlCall } from "./operation.ts";

export const getExchanges = ({ exchanges }: ControlCall): Reply => ({
  status: 200,
  headers: { "content-type": "application/x-ndjson; charset=utf-8" },
  body: exchanges
    .lines()
    .map((line) => `${line}\n`)
    .join(""),
});

export const clearExchanges = ({ exchanges }: ControlCall): Reply => {
  exchanges.clear();
  return noContent;
};

export const getFaults = ({ faults }: ControlCall): Reply => answer(faults.list());

export const setFaults = ({ body, faults }: ControlCall): Reply => {
  faults.replace(readFaults(body));
  return answer(faults.list());
};
