import axe from "axe-core";

/**
 * Looks for what keeps people from using a part of the interface.
 * @returns a line for each problem that axe finds, empty where all is well
 */
export async function accessibilityProblems(part: Element): Promise<string[]> {
  const { violations } = await axe.run(part, {
    resultTypes: ["violations"],
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}
