import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ALL_FIXTURES } from "../all-fixtures.ts";
import { Switches } from "./switches.tsx";
import { queryOf, type View, viewOf, windowWidth } from "./view.ts";

const place = document.getElementById("gallery");
if (place === null) throw new Error("The gallery has no place to be shown in.");

/** All states of one component, each in a window of its own, as it would be in the product. */
function Gallery() {
  const [view, setView] = useState(() => viewOf(new URLSearchParams(location.search)));
  const [states, setStates] = useState<readonly string[]>([]);
  const { component } = view;
  useEffect(() => {
    void ALL_FIXTURES.get(component)?.().then((fixtures) => setStates(Object.keys(fixtures.states)));
  }, [component]);
  const change = (what: Partial<View>): void => {
    const changed = { ...view, ...what };
    if (changed.component !== component) setStates([]);
    history.replaceState(null, "", queryOf(changed));
    setView(changed);
  };
  return (
    <>
      <Switches view={view} components={[...ALL_FIXTURES.keys()]} onChange={change} />
      <main>
        {states.map((state) => (
          <StateWindow key={state} state={state} view={view} />
        ))}
      </main>
    </>
  );
}

function StateWindow({ state, view }: { readonly state: string; readonly view: View }) {
  const address = `state.html${queryOf(view)}&state=${encodeURIComponent(state)}`;
  const zoom = Number(view.zoom) / 100;
  return (
    <figure>
      <figcaption>
        <a href={address}>{state}</a>
      </figcaption>
      <iframe
        key={address}
        src={address}
        title={state}
        loading="lazy"
        width={windowWidth(view)}
        height={320}
        style={{ zoom }}
      />
    </figure>
  );
}

render(<Gallery />, place);
