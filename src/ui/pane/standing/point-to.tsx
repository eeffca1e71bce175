import type { ReactNode } from "react";
import type { Representative } from "../../../domain/subjects/person/representatives.ts";
import { words } from "../words.ts";

/** To whom the person is pointed, where their contact comes through a representative only. */
export const PointTo = ({ representatives }: { readonly representatives: readonly Representative[] }): ReactNode =>
  representatives.length > 0 && (
    <p>
      {words.standing.pointTo} <bdi className="pane-strong">{representatives.map(({ name, capacity }) => words.standing.representative(name, capacity)).join(", ")}</bdi>
    </p>
  );
