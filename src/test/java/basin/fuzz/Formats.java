package basin.fuzz;

import basin.data.DataFolders;
import basin.data.Datasets;
import basin.data.Samples;
import basin.io.Document;
import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.Safetensors;
import basin.io.StudyFolder;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.surface.Formula;
import basin.sweep.SeedStudy;
import basin.sweep.Sweep;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTable;
import basin.sweep.SweepTask;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.Inquiry;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.RunSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every format that is read, with seeds that the program itself wrote. */
final class Formats {
    private static final List<String> ALWAYS = List.of("run.json", "metrics.csv");
    private static final List<String> JSON =
            List.of("surfaces", "spectra", "boundaries", "sharpness", "ratios", "layers", "gauss-newton");
    private static final List<String> TENSORS = List.of("checkpoints", "snapshots", "masks", "planes");
    private static final int RECORD = 3_073;

    private final Path place;
    private final Path run;
    private final List<Format> all = new ArrayList<>();

    private Formats(Path place) {
        this.place = place;
        run = place.resolve("whole");
    }

    /** All formats, each in a folder of its own below {@code place}. */
    static List<Format> in(Path place) throws Exception {
        Formats formats = new Formats(place);
        formats.train();
        for (String name : List.of("run.json", "metrics.csv", "events.jsonl", "settings.basin")) {
            formats.ofRun(name, List.of(Path.of(name)), UnaryOperator.identity());
        }
        for (String name : JSON) {
            formats.ofRun(name, formats.files(name), UnaryOperator.identity());
        }
        for (String name : TENSORS) {
            formats.ofRun(name, formats.files(name), Checksum::repaired);
        }
        formats.settings();
        formats.safetensors();
        formats.study();
        formats.sweep();
        formats.cifar();
        formats.formula();
        formats.idx();
        formats.npy();
        formats.pictures();
        return formats.all;
    }

    private static RunConfig config() {
        LaneConfig lane = new LaneConfig("only", OptimizerKind.SSAM_D, 0.15, 0.5, 0.5, 0.05, 0.9, 5e-4, 1, 16);
        return Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:4-tanh")
                .epochs(2)
                .batch(128)
                .threads(1)
                .lanes(List.of(lane))
                .measure(new RunConfig.Measure(1, 3, 5, 16, 1, 2, 3, 1, 16))
                .config();
    }

    private void train() throws InterruptedException {
        RunConfig config = config();
        RunFolder folder = RunFolder.create(run, config, Provenance.here(config));
        try (RunWriter writer = RunWriter.goOn(folder)) {
            try (Experiment experiment = Experiments.open(config, writer)) {
                experiment.start();
                toEnd(experiment);
                for (Inquiry inquiry : Inquiry.values()) {
                    experiment.inquire(0, inquiry);
                    toEnd(experiment);
                }
            }
            try (PlaneMeasurement planes = new PlaneMeasurement(config)) {
                measure(writer, planes.trajectory(List.of(folder.weights(0)), PlaneSizes.around(3, 3, 1)));
                measure(
                        writer,
                        planes.random(
                                folder.checkpoint(0).orElseThrow(),
                                PlaneSizes.around(3, 2, 1),
                                PlaneView.Scaling.LAYER));
            }
        }
    }

    private static void toEnd(Experiment experiment) throws InterruptedException {
        if (!experiment.await(Duration.ofMinutes(2))) {
            throw new AssertionError("It did not end.");
        }
    }

    private static void measure(RunWriter writer, PlaneTask task) {
        writer.measured(task.run(Optional.empty(), PlaneTask.Listener.NONE));
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve(folder))) {
            return files.sorted().map(run::relativize).toList();
        }
    }

    /** A folder that holds no more than {@code file} needs, one of {@code seeds}' names. */
    private void ofRun(String name, List<Path> seeds, UnaryOperator<byte[]> repair) throws IOException {
        Path folder = place.resolve(name).resolve("run");
        Path file = seeds.get(seeds.size() - 1);
        for (String needed : ALWAYS) {
            copy(needed, folder);
        }
        Files.createDirectories(folder.resolve(file).getParent());
        List<byte[]> contents = new ArrayList<>();
        for (Path seed : seeds) {
            contents.add(Files.readAllBytes(run.resolve(seed)));
        }
        all.add(new Format(name, folder.resolve(file), contents, repair, new RunReader(folder)));
    }

    private void copy(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(run.resolve(name), folder.resolve(name));
    }

    private void settings() throws IOException {
        Path file = Files.createDirectories(place.resolve("settings").resolve("alone"))
                .resolve("mine.basin");
        byte[] seed = Files.readAllBytes(run.resolve("settings.basin"));
        all.add(new Format("settings", file, List.of(seed), UnaryOperator.identity(), reader(() -> Document.of(file))));
    }

    private void safetensors() throws IOException {
        Path file = Files.createDirectories(place.resolve("safetensors").resolve("alone"))
                .resolve("any.safetensors");
        byte[] seed = Files.readAllBytes(run.resolve(files("masks").get(0)));
        all.add(new Format(
                "safetensors", file, List.of(seed), Checksum::repaired, reader(() -> Safetensors.read(file))));
    }

    private void study() throws IOException {
        Path folder = Files.createDirectories(place.resolve("study").resolve("one"));
        RunConfig config = config();
        StudyFolder study = StudyFolder.open(folder, config, Provenance.here(config));
        study.close();
        byte[] seed = Files.readAllBytes(folder.resolve("study.json"));
        all.add(new Format(
                "study",
                folder.resolve("study.json"),
                List.of(seed),
                UnaryOperator.identity(),
                reader(() -> StudyFolder.check(folder, config))));
        Path results = Files.createDirectories(place.resolve("results").resolve("study"))
                .resolve("results.jsonl");
        byte[] lines = ("{\"seed\":0,\"lane\":\"a\",\"failure\":\"\",\"testAccuracy\":0.5,\"trainAccuracy\":0.25,"
                        + "\"trainLoss\":1.5,\"lambda1\":\"NaN\",\"ratio\":2.0,\"stepMillis\":1.0}\n")
                .repeat(2)
                .getBytes(StandardCharsets.UTF_8);
        SeedStudy reader = new SeedStudy(config, results, c -> Experiments.open(c, RunSink.NONE));
        all.add(new Format("results", results, List.of(lines), UnaryOperator.identity(), reader(reader::done)));
    }

    private void sweep() throws IOException {
        Path file =
                Files.createDirectories(place.resolve("sweep").resolve("spec")).resolve("spec.json");
        byte[] seed = ("{\"title\":\"t\",\"source\":\"s\",\"base\":{\"data\":\"moons\",\"network\":\"mlp:4\","
                        + "\"measure.steps\":3},\"list\":[{\"optimizer\":\"sgd\"},{\"optimizer\":[\"ssam-f\",\"ssam-d\"],"
                        + "\"sparsity\":[0.5,0.9]}],\"grid\":{\"seed\":[0,1],\"rho\":[0.1,2e-1]}}")
                .getBytes(StandardCharsets.UTF_8);
        all.add(new Format(
                "sweep",
                file,
                List.of(seed),
                UnaryOperator.identity(),
                reader(() -> SweepSpec.read(file, Files.readAllBytes(file), Map.of()))));
        Path results =
                Files.createDirectories(place.resolve("swept").resolve("sweep")).resolve("results.jsonl");
        SweepTask task = SweepSpec.read(file, seed, Map.of()).tasks().get(0);
        byte[] lines = ("{\"id\":\"" + task.id() + "\",\"failure\":\"\",\"testAccuracies\":[0.5,\"NaN\"],"
                        + "\"trainAccuracy\":0.25,\"trainLoss\":1.5,\"lambda1\":\"NaN\",\"ratio\":2.0,"
                        + "\"stepMillis\":1.0,\"theoreticalCost\":1.0,\"countedCost\":1.0,\"steps\":3,\"seconds\":1.0,"
                        + "\"weights\":\"\",\"machine\":\"m\","
                        + task.json().substring(task.json().indexOf("\"config\""))
                        + "\n")
                .repeat(2)
                .getBytes(StandardCharsets.UTF_8);
        all.add(new Format(
                "swept",
                results,
                List.of(lines),
                UnaryOperator.identity(),
                reader(() -> SweepTable.of(List.copyOf(Sweep.done(results).values())))));
    }

    private void cifar() throws IOException {
        Path folder = Files.createDirectories(place.resolve("cifar").resolve("data"));
        byte[] records = new byte[3 * RECORD];
        new Random(1).nextBytes(records);
        for (int i = 0; i < records.length; i += RECORD) {
            records[i] = (byte) (i / RECORD);
        }
        Files.write(folder.resolve("test_batch.bin"), Arrays.copyOf(records, RECORD));
        all.add(new Format(
                "cifar", folder.resolve("data_batch_1.bin"), List.of(records), UnaryOperator.identity(), reader(() -> {
                    Datasets.check("cifar10", folder);
                    Datasets.open("cifar10", folder, 0.3, 1);
                })));
    }

    private void formula() throws IOException {
        Path file = Files.createDirectories(place.resolve("formula").resolve("alone"))
                .resolve("formula.txt");
        List<byte[]> seeds = Stream.of(
                        "0.2 x² + 4 y²",
                        "sin(3 x) cos(2 y) - exp(-(x^2 + y^2)/2)",
                        "-((x + 2))^-2 + ln(3) abs(y)³ / pi")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        all.add(new Format("formula", file, seeds, UnaryOperator.identity(), reader(() -> {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Formula.of(text).at(0.5, -2);
        })));
    }

    private void idx() throws IOException {
        for (boolean gzipped : new boolean[] {false, true}) {
            String name = gzipped ? "idx-gz" : "idx";
            Path folder = Files.createDirectories(place.resolve(name).resolve("data"));
            DataFolders.idx(folder, 12, 3, gzipped);
            data(name, "mnist", folder, "train-images-idx3-ubyte" + (gzipped ? ".gz" : ""));
        }
        Path labels = Files.createDirectories(place.resolve("idx-labels").resolve("data"));
        DataFolders.idx(labels, 12, 3, false);
        data("idx-labels", "mnist", labels, "train-labels-idx1-ubyte");
    }

    private void npy() throws IOException {
        for (String name : List.of("x_train.npy", "y_train.npy")) {
            Path folder = Files.createDirectories(place.resolve(name).resolve("data"));
            DataFolders.npyBytes(folder);
            data(name, "npy", folder, name);
        }
    }

    private void pictures() throws IOException {
        for (String name : List.of("train/ash/0.png", "train/oak/0.jpg")) {
            String kind = name.substring(name.length() - 3);
            Path folder = Files.createDirectories(place.resolve(kind).resolve("data"));
            DataFolders.pictures(folder, 1, 20, 12);
            data(kind, "images:8", folder, name);
        }
    }

    /** A file of the data set {@code set} in {@code folder}, read whole. */
    private void data(String name, String set, Path folder, String file) throws IOException {
        Path place = folder.resolve(file);
        all.add(new Format(name, place, List.of(Files.readAllBytes(place)), UnaryOperator.identity(), reader(() -> {
            Datasets.check(set, folder);
            Samples training = Datasets.open(set, folder, 0.3, 1).training();
            Vec one = Vec.zeros(Precision.FLOAT, training.shape().size());
            for (int i = 0; i < Math.min(2, training.size()); i++) {
                training.read(i, one, 0);
            }
        })));
    }

    private interface Reading {
        void read() throws IOException;
    }

    /** A reader after which nothing is made of what it read. */
    private static Format.Reader reader(Reading reading) {
        return () -> {
            reading.read();
            return () -> {};
        };
    }
}
