/** Names of streams: what a row is about. Made when a person acts, never at a retry; none holds anything personal. */

export const messageStream = (messageKey: string): string => `message:${messageKey}`;

/** A danger that was acted on apart from any message. */
export const dangerStream = (id: string): string => `danger:${id}`;

export const personStream = (personKey: string): string => `person:${personKey}`;

export const requestStream = (request: string): string => `request:${request}`;

export const mailboxStream = (mailbox: string): string => `mailbox:${mailbox}`;

/** In format 1 of the decisions on a request; since then of one decision, which has an id of its own. */
export const decisionStream = (id: string): string => `decision:${id}`;

/** Of what a colleague proposes about a person, beside no message. */
export const proposalStream = (proposal: string): string => `proposal:${proposal}`;

export const cardStream = (request: string): string => `card:${request}`;

/** Of what was said about a row as such: whether it is set aside. */
export const asideStream = (list: string, itemId: string): string => `aside:${list}/${itemId}`;

export const holdStream = (personKey: string): string => `hold:${personKey}`;

export const disposalStream = (disposal: string): string => `disposal:${disposal}`;

export const handlingStream = (check: string): string => `handling:${check}`;

/** Of the message that is reported, whose own stream is `message:…`. */
export const policeStream = (messageStreamName: string): string => `police:${messageStreamName.replace(/^message:/, "")}`;

export const reviewStream = (review: string): string => `review:${review}`;

/** In format 1 of the decisions on a review; since then of one decision, which has an id of its own. */
export const reviewDecisionStream = (id: string): string => `reviewdecision:${id}`;

export const furtherActionStream = (action: string): string => `furtheraction:${action}`;

export const disputeStream = (dispute: string): string => `dispute:${dispute}`;

export const disputeDecisionStream = (dispute: string): string => `disputedecision:${dispute}`;

/** Of a message that is not taken as a dispute. */
export const refusedMessageStream = (messageKey: string): string => `notadispute:${messageKey}`;

/** Of what ends an instruction outside a review or a dispute. */
export const withdrawalStream = (instruction: string): string => `withdrawn:${instruction}`;

/** Whose a stream is: the id after its kind. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf(":") + 1);
