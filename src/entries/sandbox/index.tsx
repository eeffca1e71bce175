import { createRoot } from "react-dom/client";
import { LandingPage } from "../../sandbox/hosts/landing/landing-page.tsx";
import { openHostSettings } from "../../sandbox/hosts/shared/host-settings.ts";
import { readPeople } from "../../sandbox/hosts/shared/tenant-client.ts";
import { words } from "../../sandbox/hosts/shared/words.ts";
import { forgetIfAsked } from "../../sandbox/panel/browser-traces.ts";

const element = document.querySelector("#root");
if (element !== null) {
  await forgetIfAsked();
  const people = await readPeople().catch(() => null);
  createRoot(element).render(people === null ? <p>{words.noAnswer}</p> : <LandingPage people={people} settings={openHostSettings()} />);
}
