package pack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Makes the program's image and packages of it from what Maven built: {@code Pack image|TYPE}. An image that an earlier
 * call made for the same jar by the same classes is used again.
 */
public final class Pack {
    private Pack() {}

    /** Prints where the image or the package is; 1 and a sentence where there is none. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answer = System.out;
        System.setOut(System.err); // tools of the JDK print there too
        try {
            Path project = Path.of("").toAbsolutePath();
            Release release = Release.read(project);
            Path work = project.resolve("target/package").resolve(release.name());
            Image maker = new Image(release, work.resolve("work"));
            Path image = image(release, maker, work);
            checkVersions(
                    release, Tools.run(Map.of(), List.of(maker.command(image).toString(), "info", "--json")));
            if (arguments[0].equals("image")) {
                answer.println(image);
            } else {
                Path made = work.resolve("work").resolve(arguments[0]);
                Tools.delete(made);
                Files.createDirectories(made);
                answer.println(
                        new Packages(release, made).make(arguments[0], image, project.resolve("target/installers")));
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Path image(Release release, Image maker, Path work) throws IOException, InterruptedException {
        Path done = work.resolve("image");
        String state =
                digest(release.program()) + " " + digest(packer()) + " " + release.java() + " " + release.libraries();
        if (Files.exists(done) && Files.readString(done).startsWith(state + "\n")) {
            return Path.of(Files.readString(done).substring(state.length() + 1));
        }
        Tools.delete(work);
        Path image = maker.build();
        System.err.println(new Rehearsal(maker, release.java()).run(image, work.resolve("work")));
        Tools.touch(image, release.time());
        Files.writeString(done, state + "\n" + image);
        System.err.println("The program takes " + Tools.size(image) / 1_000_000 + " MB.");
        return image;
    }

    /** The classes that this is. */
    private static Path packer() {
        try {
            return Path.of(Pack.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all files below {@code root}, or of that file. */
    private static String digest(Path root) throws IOException {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Path file : Tools.tree(root)) {
                if (Files.isRegularFile(file)) {
                    sum.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the program says of itself must be what the pom says. */
    private static void checkVersions(Release release, String info) {
        Map<String, String> wanted = Map.of(
                "basin", release.version(),
                "Deeplearning4j", release.get("dl4j"),
                "ND4J", release.get("dl4j"),
                "oneDNN", release.get("dnnl"),
                "JavaCPP", release.get("javacpp"));
        wanted.forEach((name, version) -> {
            if (!info.replace(" ", "").contains("\"" + name + "\":\"" + version + "\"")) {
                throw new Refusal("The pom has " + name + " " + version + "; the program that was packed says " + info);
            }
        });
    }
}
