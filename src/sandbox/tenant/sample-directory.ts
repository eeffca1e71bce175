import type { Directory, Person } from "./directory.ts";

const domain = "brackenshire.example";

// The ids have the shapes of real ones and are plainly made up: each kind of thing has its own prefix.
const fakeId = (prefix: string, number: number): string => `${prefix}-0000-4000-8000-${String(number).padStart(12, "0")}`;

const person = (number: number, key: string, givenName: string, surname: string, jobTitle: string): Person => ({
  key,
  oid: fakeId("5b0e0000", number),
  displayName: `${givenName} ${surname}`,
  givenName,
  surname,
  jobTitle,
  upn: `${givenName}.${surname}@${domain}`.toLowerCase(),
});

const hostname = "evenhand.sharepoint.example";

/** Brackenshire Police Oversight Office: the invented public body that the sandbox opens with. */
export const sampleDirectory: Directory = {
  tenantId: fakeId("5b070000", 1),
  people: [
    person(1, "staff", "Sam", "Okafor", "Casework officer"),
    person(2, "staff2", "Megan", "Pryce", "Casework officer"),
    person(3, "manager", "Dafydd", "Rees", "Casework manager"),
    person(4, "head", "Helen", "Marsh", "Head of casework"),
    person(5, "head2", "Imran", "Qureshi", "Head of assessment"),
    person(6, "decider", "Ruth", "Adeyemi", "Chief Executive"),
    person(7, "owner", "Olu", "Ward", "Records and IT"),
  ],
  groups: [
    { id: fakeId("5b060000", 1), displayName: "Evenhand staff", members: ["staff", "staff2", "manager", "head", "head2", "decider"] },
    { id: fakeId("5b060000", 2), displayName: "Evenhand managers", members: ["manager"] },
    { id: fakeId("5b060000", 3), displayName: "Evenhand heads of function", members: ["head", "head2"] },
    { id: fakeId("5b060000", 4), displayName: "Evenhand dispute deciders", members: ["decider"] },
    { id: fakeId("5b060000", 5), displayName: "Evenhand owners", members: ["owner"] },
  ],
  teams: [
    {
      id: fakeId("5b030000", 1),
      displayName: "Casework",
      description: "Casework at the Brackenshire Police Oversight Office",
      members: ["manager", "head", "head2", "decider"],
      channels: [
        { id: "19:5b0c0000000000000000000000000001@thread.tacv2", displayName: "General" },
        { id: "19:5b0c0000000000000000000000000002@thread.tacv2", displayName: "Heads of function" },
      ],
    },
  ],
  mailboxes: [
    { address: `managed.contact@${domain}`, displayName: "Managed contact", members: ["staff", "staff2", "manager", "head"] },
    { address: `blocked.contact@${domain}`, displayName: "Blocked contact", members: ["staff", "manager"] },
  ],
  site: {
    id: `${hostname},${fakeId("5b050000", 1)},${fakeId("5b050000", 2)}`,
    hostname,
    path: "/sites/evenhand",
    title: "Evenhand",
    owners: ["owner"],
  },
  applications: [
    {
      id: fakeId("5b0f0000", 1),
      appId: "00000000-0000-0000-0000-000000000000",
      displayName: "Evenhand",
      consents: [{ id: "sandbox-consent-1", scope: "User.Read Sites.Selected ChannelMessage.Send" }],
    },
    {
      id: fakeId("5b0f0000", 2),
      appId: fakeId("5b0f0000", 12),
      displayName: "Evenhand set-up",
      consents: [{ id: "sandbox-consent-2", scope: "Sites.FullControl.All Group.ReadWrite.All" }],
    },
  ],
};
