package basin.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The style sheet of a report: its own file, the typeface, and each lane's colours in both themes. */
final class Theme {
    private Theme() {}

    /** The whole sheet. */
    static String css(List<LaneFigures> lanes) {
        StringBuilder out = new StringBuilder();
        out.append("/* IBM Plex Sans, (c) IBM Corp., SIL Open Font License 1.1 */\n");
        font(out, "Regular", 400);
        font(out, "SemiBold", 600);
        out.append(new String(resource("/basin/io/report/report.css"), StandardCharsets.UTF_8));
        for (LaneFigures lane : lanes) {
            out.append(rule(lane.index(), lane.look().light())).append('\n');
        }
        out.append("@media screen and (prefers-color-scheme: dark) {\n");
        for (LaneFigures lane : lanes) {
            out.append("  ").append(rule(lane.index(), lane.look().dark())).append('\n');
        }
        return out.append("}\n").toString();
    }

    private static String rule(int lane, int rgb) {
        return ".lane" + lane + " { --lane: " + Svg.css(rgb) + "; }";
    }

    private static void font(StringBuilder out, String name, int weight) {
        String data = Base64.getEncoder().encodeToString(resource("/assets/fonts/IBMPlexSans-" + name + ".woff"));
        out.append("@font-face { font-family: \"IBM Plex Sans\"; font-weight: " + weight
                + "; src: url(data:font/woff;base64," + data + ") format(\"woff\"); }\n");
    }

    private static byte[] resource(String path) {
        try (InputStream in = Theme.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + path + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
