import { ok, type Result } from "../../domain/base/result.ts";
import type { TabChannel } from "../../domain/policy/channels.ts";
import type { ChannelDep, ServiceError } from "../ports.ts";
import type { SaysDep, TestCardWords } from "../says.ts";
import { linkCard, type Card } from "../request/request-card.ts";
import { tabLink } from "../request/teams-link.ts";

/** A card that stands for those that will come: nothing is to be decided, and its button opens the tab as theirs will. */
const testCard = (words: TestCardWords, channel: TabChannel, by: string): Card =>
  linkCard({ title: words.title, says: words.what(by), facts: [], open: words.open, link: tabLink(channel, "setup") });

/** Posts a test card with the rights of whoever sends it, which must be a member of the team. It is never posted again by itself. */
export const sendTestCard = async ({ channel, says }: ChannelDep & SaysDep, to: TabChannel, by: string): Promise<Result<{ readonly webUrl: string }, ServiceError>> => {
  const card = testCard(says.testCard, to, by);
  const posted = await channel.post(to, card.content, card.summary);
  return posted.ok ? ok({ webUrl: posted.value.webUrl }) : posted;
};
