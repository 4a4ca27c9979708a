package basin.ui.masks;

import basin.ui.base.Texts;
import java.util.Locale;

/** What the colours of a mask's map mean. */
enum MaskMode {
    /** What the last update did. */
    CHANGE,
    /** What is perturbed. */
    STATE,
    /** Since when. */
    AGE;

    String title() {
        return Texts.get("masks.mode." + name().toLowerCase(Locale.ROOT));
    }
}
