package basin.ui.trouble;

import basin.io.Versions;
import basin.train.Failures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * An error that nobody foresaw, for people.
 *
 * @param id the same for the same error at the same place, eight hexadecimal digits
 * @param sentence what happened and what to do
 * @param details for those who mend it; no name of the person or of a folder of theirs
 */
public record Trouble(String id, String sentence, String details) {
    private static final String HOME = "~";

    /** What {@code error}, thrown on {@code thread}, comes to. */
    public static Trouble of(Thread thread, Throwable error) {
        String id = id(error);
        String text = String.join(
                System.lineSeparator(),
                "Error " + id + " of Basin " + Versions.basin(),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                "Libraries: " + Versions.libraries(),
                "Thread: " + thread.getName(),
                trace(error));
        return new Trouble(id, Failures.unforeseen(error), impersonal(text));
    }

    private static String id(Throwable error) {
        int hash = 0;
        for (Throwable e = error; e != null; e = e.getCause()) {
            hash = 31 * hash + e.getClass().getName().hashCode();
            for (StackTraceElement place : e.getStackTrace()) {
                hash = 31 * hash + place.toString().hashCode();
            }
        }
        return String.format(Locale.ROOT, "%08x", hash);
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** {@code text} without the home folder and the name of the person. */
    static String impersonal(String text) {
        String home = System.getProperty("user.home");
        String user = System.getProperty("user.name");
        String homeless = home.length() > 1 ? text.replace(home, HOME) : text;
        return homeless.replace("/" + user + "/", "/" + HOME + "/").replace("\\" + user + "\\", "\\" + HOME + "\\");
    }
}
