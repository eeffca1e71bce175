import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { Button, FluentProvider, MessageBar, MessageBarBody, Text, webLightTheme } from "@fluentui/react-components";
import { Client } from "@microsoft/microsoft-graph-client";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { untilPainted } from "./painted.ts";
import { addressOf, deskOf } from "./register.ts";

// What one would write without a replica: React and Fluent, MSAL and the Graph client loaded up front,
// and one query to Graph for each message that is opened.
const toTenant = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  return fetch(`/graph${pathname}${search}`, { method: request.method, headers: request.headers });
};

const tokenOf = async (): Promise<string> => {
  const response = await fetch("/sandbox/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: "owner", scopes: ["Sites.Selected"] }),
  });
  return ((await response.json()) as { readonly access_token: string }).access_token;
};

const token = tokenOf();
const client = Client.initWithMiddleware({
  middleware: {
    execute: async (context) => {
      context.response = await toTenant(context.request, { ...context.options, headers: { Authorization: `Bearer ${await token}` } });
    },
  },
});

let select: (index: number) => void = () => {};

const Pane = () => {
  const [index, setIndex] = useState<number | null>(null);
  const [says, setSays] = useState("Select a message.");
  useEffect(() => {
    select = setIndex;
  }, []);
  useEffect(() => {
    if (index === null) return;
    const ask = async (): Promise<void> => {
      const filter = encodeURIComponent(`fields/Address eq '${addressOf(index)}'`);
      const { value } = await client.api(`/sites/${sampleDirectory.site.id}/lists/Bench/items?$expand=fields&$filter=${filter}`).get();
      setSays(value[0]?.fields.Contact ?? "No rule.");
    };
    void ask();
  }, [index]);
  const signIn = () => void createNestablePublicClientApplication({ auth: { clientId: "00000000-0000-4000-8000-0000000000e0" } });
  return (
    <FluentProvider theme={webLightTheme}>
      <MessageBar>
        <MessageBarBody>{says}</MessageBarBody>
      </MessageBar>
      <Text>Contact rules</Text>
      <Button onClick={signIn}>Sign in</Button>
    </FluentProvider>
  );
};

const root = document.querySelector("#root");
if (root) createRoot(root).render(<Pane />);
window.bench = { select: (index) => untilPainted(deskOf(index), () => select(index)) };
window.benchReady = true;
