/** Lists as they are written down: words between spaces, names between bars. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
export const names = (text: string): readonly string[] => text.split('|').map((name) => name.trim());
