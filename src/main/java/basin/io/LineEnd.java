package basin.io;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weights that a line ends in, as a stored line names them.
 *
 * @param lane its name
 * @param run the name of another run's folder; empty for a lane of the line's own run
 * @param step the last one that was taken before
 */
public record LineEnd(String lane, String run, int step) {
    private static final Pattern WORDS = Pattern.compile("lane (.+?)(?: of (.+))? after step (\\d{1,9})");

    /** In words, which {@link #of} reads again. */
    public String words() {
        return "lane " + lane + (run.isEmpty() ? "" : " of " + run) + " after step " + step;
    }

    /** What {@code words} name; empty where they are other words. */
    public static Optional<LineEnd> of(String words) {
        Matcher m = WORDS.matcher(words);
        return m.matches()
                ? Optional.of(
                        new LineEnd(m.group(1), m.group(2) == null ? "" : m.group(2), Integer.parseInt(m.group(3))))
                : Optional.empty();
    }
}
