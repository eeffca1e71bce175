import { Button, Link, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { countExchanges, exchangesAddress } from "./control-client.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

/** How much the app has asked of Graph, and the way to read all of it. */
export const ExchangesSection = ({ onFailed }: { readonly onFailed: () => void }) => {
  const [count, setCount] = useState<number | null>(null);
  const recount = useCallback(() => {
    countExchanges().then(setCount, onFailed);
  }, [onFailed]);

  useEffect(recount, [recount]);

  return (
    <PanelSection title={words.exchanges.title}>
      <Text aria-live="polite">{count === null ? words.exchanges.counting : words.exchanges.count(count)}</Text>
      <Button size="small" onClick={recount}>
        {words.exchanges.again}
      </Button>
      <Link href={exchangesAddress} target="_blank">
        {words.exchanges.show}
      </Link>
    </PanelSection>
  );
};
