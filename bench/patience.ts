/** Seconds after which a computation is not waited for any longer, nor any larger school tried. */
export const PATIENCE = { theirs: 60, ours: 300 };
