/**
 * How Graph addresses a site by its web address, `/sites/{host}:{path}:`, with what is asked for after it
 * ("Get a site resource": addressing by path). It spares the round trip that finding the site's id would cost.
 */
export const siteAddress = (siteUrl: string): string => {
  const { hostname, pathname } = new URL(siteUrl);
  return `/sites/${hostname}:${pathname.replace(/\/$/, "")}:`;
};

/** A list by its title, which Graph takes in place of its id ("Get metadata for a list"). */
export const listAddress = (site: string, title: string): string => `${site}/lists/${encodeURIComponent(title)}`;
