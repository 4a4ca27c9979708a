package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Differences.Difference;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.LiveSettings;
import basin.train.RunConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path root;

    private Path run(String name, RunConfig config) {
        RunFolder.create(root.resolve(name), config, Provenance.here(config));
        return root.resolve(name);
    }

    @Test
    void listsRunsWithWhatPeopleWroteAboutThem() throws IOException {
        Path first = run("first", Defaults.run());
        run("second", Defaults.run());
        Files.createDirectory(root.resolve("no run"));
        new RunLabel("Lecture 4", List.of("lecture", "noise"), "Show λ₁ first.").write(first);
        List<LibraryEntry> all = Library.of(root);
        assertThat(all).extracting(LibraryEntry::name).containsExactlyInAnyOrder("Lecture 4", "second");
        LibraryEntry lecture =
                all.stream().filter(e -> e.path().equals(first)).findFirst().orElseThrow();
        assertThat(lecture.label().tags()).containsExactly("lecture", "noise");
        assertThat(lecture.results()).hasSize(4).allMatch(r -> r.epochs() == 0 && Double.isNaN(r.testAccuracy()));
        assertThat(RunFolder.open(first).config()).isEqualTo(Defaults.run());
    }

    @Test
    void aDamagedRunIsListedWithItsSentence() throws IOException {
        Path run = run("broken", Defaults.run());
        Files.writeString(run.resolve("run.json"), "{");
        LibraryEntry entry = Library.of(root).get(0);
        assertThat(entry.config()).isNull();
        assertThat(entry.trouble()).contains("run.json").endsWith(".");
    }

    @Test
    void noFolderHoldsNoRuns() {
        assertThat(Library.of(root.resolve("not there"))).isEmpty();
    }

    @Test
    void theBinTakesFoldersOfTheSameNameAndSaysWhereTheyWere() throws IOException {
        Path home = root.resolve("Trash");
        Bin bin = new Bin(Optional.of(home));
        Path run = run("a run", Defaults.run());
        assertThat(bin.put(run)).contains(home.resolve("files").resolve("a run"));
        assertThat(run).doesNotExist();
        assertThat(Files.readString(home.resolve("info").resolve("a run.trashinfo")))
                .startsWith("[Trash Info]\nPath=" + root.toUri().getRawPath() + "a%20run\nDeletionDate=20");
        run("a run", Defaults.run());
        assertThat(bin.put(run)).contains(home.resolve("files").resolve("a run.2"));
        assertThat(RunFolder.open(home.resolve("files").resolve("a run")).config())
                .isEqualTo(Defaults.run());
    }

    @Test
    void twoRunsDifferInTheirSettings() {
        RunConfig a = Defaults.run();
        RunConfig b = a.draft()
                .epochs(7)
                .lanes(List.of(a.lanes().get(0), a.lanes().get(1).with(new LiveSettings(0.4, 0, 0.5))))
                .config();
        assertThat(Differences.of(a, a)).isEmpty();
        List<Difference> found = Differences.of(a, b);
        assertThat(found)
                .contains(
                        new Difference("epochs", "40", "7"),
                        new Difference("sam rho", "0.15", "0.4"),
                        new Difference("ssam-f rho", "0.15", ""))
                .noneMatch(d -> d.setting().startsWith("sgd"));
        assertThat(Differences.of(a, a.draft().lanes(a.lanes().subList(1, 4)).config()))
                .as("what does not act on SGD")
                .noneMatch(d -> d.setting().contains("rho") || d.setting().contains("name"));
    }

    @Test
    void everySettingIsCalledAsPeopleDo() {
        SettingNames names = new SettingNames(List.of(Defaults.run()), w -> w);
        List<String> unknown = new ArrayList<>();
        for (Class<?> owner :
                List.of(RunConfig.class, LaneConfig.class, RunConfig.Keep.class, RunConfig.Measure.class)) {
            String before =
                    owner == RunConfig.Keep.class ? "keep " : owner == RunConfig.Measure.class ? "measure " : "";
            for (RecordComponent component : owner.getRecordComponents()) {
                String key = before + component.getName();
                if (names.of(key).equals(key)) {
                    unknown.add(key);
                }
            }
        }
        assertThat(unknown).containsExactly("lanes", "keep", "measure", "name");
        assertThat(names.of("ssam-f rho")).isEqualTo("SSAM-F: Radius ρ");
        assertThat(names.of("measure side")).isEqualTo("Places a side while training");
    }
}
