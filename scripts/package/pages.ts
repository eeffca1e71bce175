/** The pages that the packages open, as paths on the origin. */
export const pages = {
  pane: "/pane.html",
  tab: "/tab.html",
  tabSetup: "/tab-setup.html",
  about: "/about.html",
} as const;
