/** Somebody of the sandbox's directory whom a visitor may be. */
export interface Person {
  /** The short name in the address: `/outlook?as=staff`. */
  readonly as: string;
  /** The directory's object id. */
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly jobTitle: string;
  /** The sign-in name, which is also the address of the mailbox. */
  readonly address: string;
}
