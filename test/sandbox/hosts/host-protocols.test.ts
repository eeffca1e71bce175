import { expect, test } from "vitest";
import { createOfficeProtocol } from "../../../src/sandbox/hosts/outlook/office-protocol.ts";
import type { HostAction } from "../../../src/sandbox/hosts/outlook/office-protocol.ts";
import { createTeamsProtocol } from "../../../src/sandbox/hosts/teams/teams-protocol.ts";
import type { TeamsProtocolOptions } from "../../../src/sandbox/hosts/teams/teams-protocol.ts";

interface OfficeReply {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: unknown;
}

const openOffice = () => {
  const replies: OfficeReply[] = [];
  const actions: HostAction[] = [];
  const heard: string[] = [];
  const protocol = createOfficeProtocol({
    controlId: "control",
    origin: "http://localhost:3000",
    locale: "en-GB",
    post: (message) => replies.push(JSON.parse(message)),
    readItem: () => ({ subject: "The fence" }),
    callMethod: (dispatchId, parameters) => ({ error: false, wasSuccessful: true, data: { dispatchId, parameters } }),
    onListening: () => heard.push("listening"),
    onHostAction: (action) => actions.push(action),
  });
  const say = (name: string, type: number, data?: unknown): void =>
    protocol.receive(JSON.stringify({ _messageType: 0, _actionType: type, _actionName: name, _conversationId: "c", _correlationId: 7, _data: data }));
  return { protocol, replies, actions, heard, say };
};

const openTeams = (changes: Partial<TeamsProtocolOptions> = {}) => {
  const replies: Record<string, unknown>[] = [];
  const links: string[] = [];
  const protocol = createTeamsProtocol({
    frameContext: "content",
    post: (message) => replies.push({ ...message }),
    readContext: () => ({ theme: "default" }),
    nestedAppAuth: async (request) => `answer to ${request}`,
    onLink: (address) => links.push(address),
    onNavigate: () => {},
    onBack: () => {},
    onFailure: () => {},
    onDialog: () => {},
    onSubmit: () => {},
    onMessage: () => {},
    ...changes,
  });
  const say = (func: string, args: readonly unknown[] = [], extra: object = {}): Promise<void> => protocol.receive({ id: 3, uuidAsString: "u", func, args, ...extra });
  return { protocol, replies, links, say };
};

test("office.js is told of another message only once it listens, and of none by null", () => {
  const { protocol, replies, heard, say } = openOffice();
  expect(protocol.fireItemChanged({ subject: "Early" })).toBe(false);
  expect(replies).toEqual([]);
  say("officeThemeChanged", 1);
  expect(heard).toEqual([]);
  say("olkItemSelectedChanged", 1);
  expect(heard).toEqual(["listening"]);
  expect(protocol.fireItemChanged({ subject: "Next" })).toBe(true);
  protocol.fireItemChanged(null);
  expect(replies.slice(2).map(({ _responseType, _data }) => [_responseType, _data])).toEqual([
    [1, { subject: "Next" }],
    [1, null],
  ]);
});

test("office.js gets colours as the numbers that it turns back into colours", () => {
  const { protocol, replies, say } = openOffice();
  say("officeThemeChanged", 1);
  protocol.fireThemeChanged({ bodyBackgroundColor: "#292929", bodyForegroundColor: "#ffffff", controlBackgroundColor: "#1f1f1f", controlForegroundColor: "#ffffff" });
  expect(replies[1]?._data).toEqual([
    JSON.stringify({ bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff }),
  ]);
});

test("a method of office.js is answered under its own number", () => {
  const { replies, say } = openOffice();
  say("ExecuteMethod", 0, { MethodData: { ControlId: "control", DispatchId: 37 }, ApiParams: { coercionType: 0 } });
  expect(replies).toMatchObject([{ _correlationId: 7, _data: { data: { dispatchId: 37, parameters: { coercionType: 0 } } } }]);
});

test("keys that office.js keeps to itself come back as ways out of the pane", () => {
  const { actions, replies, say } = openOffice();
  for (const action of [13, 14, 15, 0]) say("ContextActivationManager_notifyHost", 0, ["control", action]);
  expect(actions).toEqual(["leave-forwards", "leave-backwards", "leave-by-escape"]);
  expect(replies).toEqual([]);
});

test.each(["", "{", "null", '{"_messageType":1}'])("%j is no request of office.js", (text) => {
  const { protocol, replies } = openOffice();
  protocol.receive(text);
  expect(replies).toEqual([]);
});

test("teams-js is answered with the runtime last, without which it offers no nested sign-in", async () => {
  const { replies, say } = openTeams();
  await say("initialize");
  const args = replies[0]?.["args"];
  expect(replies[0]).toMatchObject({ id: 3, uuidAsString: "u" });
  expect(Array.isArray(args) ? JSON.parse(String(args[3])) : null).toMatchObject({ supports: { nestedAppAuth: {} } });
});

test("what the simulated Teams lacks is refused by name", async () => {
  const { replies, say } = openTeams();
  await say("calendar.openCalendarItem");
  expect(replies[0]?.["args"]).toEqual([{ errorCode: 100, message: "The sandbox does not answer calendar.openCalendarItem." }]);
});

test("MSAL's request goes through Teams unchanged, and so does the answer", async () => {
  const { replies, say } = openTeams();
  await say("nestedAppAuth.execute", [], { data: "request" });
  expect(replies[0]?.["args"]).toEqual(["", "answer to request"]);
});

test("going to an app and following its link are one way", async () => {
  const { links, say } = openTeams();
  await say("pages.navigateToApp", [{ appId: "app", pageId: "page", subPageId: "request:1", channelId: "19:c@thread.tacv2" }]);
  expect(new URL(links[0] ?? "").searchParams.get("context")).toBe('{"subEntityId":"request:1","channelId":"19:c@thread.tacv2"}');
});

test("a dialog's result answers the request that opened it", async () => {
  const { replies, say } = openTeams({ onDialog: (_, settle) => settle({ chosen: 1 }) });
  await say("tasks.startTask", [{ url: "/x", title: "X", width: 300, height: 200 }]);
  expect(replies[0]).toMatchObject({ id: 3, args: [null, { chosen: 1 }] });
});

test.each([null, "text", 4, {}, { func: 1 }])("%j is no request of teams-js", async (data) => {
  const { protocol, replies } = openTeams();
  await protocol.receive(data);
  expect(replies).toEqual([]);
});
