import { scratchLists } from "../../../app/conformance/scratch.ts";
import type { ChannelRef } from "../../../app/ports.ts";
import { differs, notTried, proven, type Finding, type Seen } from "../../../app/conformance/probe.ts";
import { innerAnswers } from "../batch.ts";
import { equalsFilter, segment } from "../odata.ts";
import { listAddress } from "../site-address.ts";
import { openItem, openItems } from "./bench.ts";
import type { GraphProbe, ProbeContext } from "./context.ts";
import { seenOf, stoppedAt, textOf } from "./seen.ts";
import { isSuccess, type WireAnswer } from "./wire.ts";

/** Each call that Evenhand makes of a list at run time, under its own permissions and the application's role on the site. */
const calls: GraphProbe = {
  name: "calls",
  isFatal: true,
  run: async (context) => {
    const { bench, site, wire } = context;
    const added = await bench.add({ EventKey: bench.key("calls") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const id = textOf(added.body, "id");
    const filter = equalsFilter("EventKey", bench.key("calls"));
    const asked: readonly (readonly [string, WireAnswer])[] = [
      ["POST items", added],
      ["GET lists", await wire.get(`${site}/lists?$select=id,displayName,list`)],
      ["GET columns", await wire.get(`${listAddress(site, scratchLists.open)}/columns`)],
      ["GET items", await wire.get(`${openItems(site)}?$expand=fields($select=EventKey)&$top=200&$filter=${filter}`)],
      ["GET items/{id}", await wire.get(`${openItem(site, id)}?$expand=fields($select=EventKey)`)],
      ["PATCH fields", await wire.patch(`${openItem(site, id)}/fields`, { Outcome: "changed" })],
      ["POST $batch", await wire.post("/$batch", { requests: [{ id: "1", method: "GET", url: `${openItems(site)}?$expand=fields($select=EventKey)&$filter=${filter}` }] })],
      ["DELETE items", await bench.remove(id)],
      ["GET /me", await wire.get("/me?$select=id,displayName")],
      ["GET /me/transitiveMemberOf", await wire.get("/me/transitiveMemberOf?$select=id&$top=200")],
    ];
    return judge(asked);
  },
};

const judge = (asked: readonly (readonly [string, WireAnswer])[]): Finding => {
  const seen: Seen = Object.assign({}, ...asked.map(([call, answer]) => seenOf(call, answer)));
  const all = asked.every(([, answer]) => isSuccess(answer) && innerAnswers(answer.body).every(({ status }) => status < 300));
  return (all ? proven : differs)(seen);
};

/** Whether a card that mentions somebody is taken. The message stays in the channel: nobody may take it back with what Evenhand is allowed. */
const card: GraphProbe = {
  name: "card",
  isFatal: true,
  run: async ({ bench, channel, me, wire }) => {
    if (channel === null) return notTried("no-channel");
    const content = JSON.stringify({
      type: "AdaptiveCard",
      version: "1.4",
      body: [{ type: "TextBlock", wrap: true, text: "Evenhand tries whether a card that mentions somebody is taken." }],
    });
    const message = (mentions: boolean): object => ({
      body: { contentType: "html", content: `${mentions ? '<at id="0">who tries it</at> ' : ""}<attachment id="1"></attachment>` },
      attachments: [{ id: "1", contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content, name: bench.key("card"), thumbnailUrl: null }],
      ...(mentions && { mentions: [{ id: 0, mentionText: "who tries it", mentioned: { user: { id: me.oid, displayName: me.name, userIdentityType: "aadUser" } } }] }),
    });
    const withMention = await wire.post(`${messagesPath(channel)}`, message(true));
    const seen = seenOf("POST messages (card, mention)", withMention);
    if (isSuccess(withMention)) return proven(seen);
    if (withMention.status === null || withMention.status === 404) return stoppedAt("POST messages (card, mention)", withMention);
    const without = await wire.post(`${messagesPath(channel)}`, message(false));
    // Who is not in the team may not post there, with a mention or without.
    if (without.status === 403) return stoppedAt("POST messages (card)", without);
    return differs({ ...seen, ...seenOf("POST messages (card)", without) }, isSuccess(without) ? { mentions: "refused" } : {});
  },
};

const messagesPath = ({ team, channel }: ChannelRef): string => `/teams/${segment(team)}/channels/${segment(channel)}/messages`;

const wide = 60_000;

/** Whether this device's clock and the service's agree. Rows carry the service's time, to the second. */
const clock: GraphProbe = {
  name: "clock",
  isFatal: false,
  run: async ({ bench, now }: ProbeContext) => {
    const before = now();
    const added = await bench.add({ EventKey: bench.key("clock") });
    if (!isSuccess(added)) return stoppedAt("POST items", added);
    const aheadMs = Date.parse(textOf(added.body, "createdDateTime")) - before;
    if (Number.isNaN(aheadMs)) return differs({ createdDateTime: "-" });
    const rounded = Math.round(aheadMs / 1000) * 1000;
    return Math.abs(rounded) > wide ? differs({ "service ahead (ms)": rounded }, { serviceClockMs: rounded }) : proven({ "service ahead (ms)": rounded });
  },
};

/** Which headers of an answer this page may read. */
const headers: GraphProbe = {
  name: "headers",
  isFatal: false,
  run: async ({ wire }) => {
    const answer = await wire.get("/me?$select=id");
    if (!isSuccess(answer)) return stoppedAt("GET /me", answer);
    const names = [...answer.headers.keys()].toSorted();
    return (names.includes("date") ? differs : proven)({ "headers that can be read": names.join(", "), Date: names.includes("date") });
  },
};

/** Whether this page may read for how long the service asks to wait: looked at where it asked, and never provoked. */
const retryAfter: GraphProbe = {
  name: "retry-after",
  isFatal: false,
  run: async ({ wire }) => {
    const throttled = wire.throttled();
    if (throttled.length === 0) return notTried("not-throttled");
    const seen: Seen = { "times asked to wait": throttled.length, "Retry-After": throttled.some((each) => each.canReadRetryAfter), HTML: throttled.some((each) => each.isHtml) };
    if (throttled.some((each) => each.canReadRetryAfter)) return differs(seen, { retryAfter: "shown" });
    return throttled.some((each) => each.isHtml) ? differs(seen, { retryAfter: "html" }) : proven(seen);
  },
};

export const callProbes = { calls, card, clock, headers, retryAfter };
