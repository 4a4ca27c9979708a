package basin.ui.paint;

import javafx.scene.paint.Color;

/**
 * The colours of one theme.
 *
 * @param window behind the cards
 * @param card of a lane or panel
 * @param inset of fields and of a surface's floor
 * @param text of figures and titles
 * @param muted of captions and ticks
 * @param border of cards, axes and rules
 * @param accent of what is chosen or focused
 * @param good of success
 * @param wrong of errors
 * @param change of a setting's change: tick, dashed line and flag
 * @param maskOff a weight left alone
 * @param maskKept a weight that stayed perturbed
 * @param maskBorn a weight newly perturbed
 * @param maskDied a weight no longer perturbed
 */
public record Palette(
        Color window,
        Color card,
        Color inset,
        Color text,
        Color muted,
        Color border,
        Color accent,
        Color good,
        Color wrong,
        Color change,
        Color maskOff,
        Color maskKept,
        Color maskBorn,
        Color maskDied) {
    /** The dark theme. */
    public static final Palette DARK = new Palette(
            Color.web("#0D1117"),
            Color.web("#161B22"),
            Color.web("#0B0F14"),
            Color.web("#E6EDF3"),
            Color.web("#9198A1"),
            Color.web("#30363D"),
            Color.web("#4493F8"),
            Color.web("#3FB950"),
            Color.web("#FF7B72"),
            Color.web("#C9D1D9"),
            Color.web("#232B35"),
            Color.web("#8B949E"),
            Color.web("#58A6FF"),
            Color.web("#F0883E"));

    /** The light theme. */
    public static final Palette LIGHT = new Palette(
            Color.web("#F6F8FA"),
            Color.web("#FFFFFF"),
            Color.web("#F6F8FA"),
            Color.web("#1F2328"),
            Color.web("#57606A"),
            Color.web("#D0D7DE"),
            Color.web("#0969DA"),
            Color.web("#1A7F37"),
            Color.web("#CF222E"),
            Color.web("#424A53"),
            Color.web("#E4E8EC"),
            Color.web("#8C959F"),
            Color.web("#0969DA"),
            Color.web("#D4620E"));

    /** Whether light stands on dark. */
    public boolean dark() {
        return card.getBrightness() < text.getBrightness();
    }
}
