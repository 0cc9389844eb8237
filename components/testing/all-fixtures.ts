import type { ComponentFixtures } from "./fixtures.ts";

interface FixtureModule {
  readonly fixtures: ComponentFixtures;
}

const modules = import.meta.glob<FixtureModule>("../*/*.fixtures.tsx");

/** Every module of fixtures by its component's name, to be loaded when it is wanted. */
export const ALL_FIXTURES: ReadonlyMap<string, () => Promise<ComponentFixtures>> = new Map(
  Object.entries(modules).map(([path, load]) => [
    path.replace(/^.*\/|\.fixtures\.tsx$/g, ""),
    async () => (await load()).fixtures,
  ]),
);
