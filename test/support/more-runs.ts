import * as fc from "fast-check";
import { runs } from "./property-runs.ts";

// Set up before the tests where properties are tried more often: what names no number of runs gets more of them too.
fc.configureGlobal(runs(100));
