package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final int RECORD = 3073;

    @TempDir
    Path folder;

    /** The arguments, and what the sentence must name: the value, and what is allowed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--foo | --foo | --epochs",
                "--rho -0.5 | -0.5 | 0 or more",
                "--rho abc | abc | a number",
                "--rho NaN | not a number | 0 or more",
                "--rho=-1 --optimizer sam | -1 | 0 or more",
                "--rho 1 --rho 2 | --rho | once",
                "--rho | --rho | 0 or more",
                "--optimizer sam:rho=-2 | -2 | 0 or more",
                "--optimizer sam:rho=x | x | a number",
                "--optimizer sam:sparsity=.5 | sparsity=.5 | rho=X",
                "--optimizer sam:rho | rho | rho=X",
                "--pattern rows | rows | weights, filters, tensors or N:M",
                "--pattern 4:2 | 4:2 | 2:4",
                "--norm l1 | l1 | full, masked",
                "--base adam | adam | sgd, adamw",
                "--look-every 0 | 0 | 1 or more",
                "--look-alpha -1 | -1 | 0 or more",
                "--optimizer sam-on | normalization layers | cnn:16-32-bn",
                "--optimizer ssam-d:pattern=filters | pattern=filters | norm=NORM",
                "--optimizer sgd:base=adamw:momentum=.9 | momentum=.9 | left out",
                "--optimizer ssam-f:sparsity=.5:pattern=2:4 | sparsity=.5 | left out",
                "--optimizer adam | adam | sgd, sam, ssam-f, ssam-d",
                "--optimizer sgd,sam | 2 | two optimizers or more",
                "--optimizer '' | \"\" | sgd",
                "--sparsity 1.1 | 1.1 | between 0 and 1",
                "--sparsity -0.1 | -0.1 | between 0 and 1",
                "--drop-rate 2 | 2 | between 0 and 1",
                "--epochs 0 | 0 | 1 or more",
                "--epochs 1.5 | 1.5 | a whole number",
                "--epochs 99999999999 | 99999999999 | a whole number",
                "--batch 0 | 0 | 1 or more",
                "--data emnist | emnist | shapes, spirals, moons, cifar10",
                "--data cifar10 | cifar10 | must",
                "--network vgg | vgg | resnet18",
                "--network cnn:8 --data moons | cnn:8 | mlp",
                "--schedule up | up | cosine, constant, step, sqrt",
                "--precision half | half | float, double",
                "--keep some | some | last, best, every=N",
                "--keep every=0 | 0 | 1 or more",
                "--seed x | x | a whole number",
                "--threads 0 | 0 | 1 or more",
                "--lr 0 | 0 | above 0",
                "--momentum 1 | 1 | below 1",
                "--weight-decay -1 | -1 | 0 or more",
                "--label-noise 1.5 | 1.5 | between 0 and 1",
                "--mask-every 0 | 0 | 1 or more",
                "--fisher-samples 0 | 0 | 1 or more",
                "--final-side 1 | 1 | between 2 and",
                "more | more | train takes 0",
            })
    void train_refuses(String args, String value, String allowed) throws IOException {
        refused(words("train --out OUT " + args), value, allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | fly | info, train, compare",
                "--fly | --fly | --help",
                "train --epochz 3 | --epochz | the nearest is --epochs, and train --help lists all.",
                "train --quux | --quux | train takes --augment, ",
                "sweep table1 | table1 | must be a file or one of cifar10-sample, ",
                "sweep table1.json | table1.json | it does not exist",
                "compare --optimizers sam --out OUT | 1 | two optimizers or more",
                "compare --optimizers sgd,sam:rho=-1 --out OUT | -1 | 0 or more",
                "report | RUN | a run",
                "report NONE | NONE | run.json",
                "resume NONE | NONE | run.json",
                "landscape NONE --final-side 5 | NONE | run.json",
                "spectrum NONE | NONE | run.json",
                "bench | WHAT | gradient",
                "bench fly | fly | gradient, step, forward, hvp, surface, spectrum, mask",
                "bench step --runs 0 | 0 | 1 or more",
                "bench step --runs 3 --warm-up 3 | 3 | 0 to runs - 1, which is 2",
                "bench step --warm-up -1 | -1 | 0 to runs - 1",
                "bench mask --optimizer sam | sam | ssam-f, ssam-d",
                "bench mask --size 999999999 | 999999999 | at most",
                "bench fisher --samples 0 | 0 | 1 or more",
                "bench convolutions --network cnn:8 | cnn:8 | resnet18",
                "bench step --pairs 3 | --pairs | all alone",
                "bench all --width 8 | --width | leave it out",
                "bench all --pairs 0 | 0 | 1 or more",
                "bench all --rows fly | fly | gradient-16-32",
                "bench all --peer NONE | NONE | must be a file",
                "bench all --libtorch NONE | NONE | must be a class path",
                "bench step --check NONE | step | left out",
                "bench --check NONE | NONE | does not exist",
                "bench step --batch 0 | 0 | 1 or more",
                "bench step --sparsity 2 | 2 | between 0 and 1",
                "bench step --optimizer adam | adam | sgd",
            })
    void others_refuse(String args, String value, String allowed) throws IOException {
        refused(words(args), value, allowed);
    }

    @Test
    void data_folders_are_checked() throws IOException {
        Path data = folder.resolve("data");
        data("cifar10 --data-dir " + data, data.toString(), "must be a folder");
        Files.createDirectories(data);
        data("cifar10 --data-dir " + data, data.toString(), "data_batch_1.bin");
        Files.write(data.resolve("test_batch.bin"), new byte[RECORD]);
        Files.write(data.resolve("data_batch_1.bin"), new byte[RECORD - 1]);
        data("cifar10 --data-dir " + data, "data_batch_1.bin", "whole records of 3,073 bytes");
        Files.write(data.resolve("data_batch_1.bin"), new byte[10_001 * RECORD]);
        data("cifar10 --data-dir " + data, "data_batch_1.bin", "1 to 10,000");
        byte[] label = new byte[2 * RECORD];
        label[RECORD] = 10;
        Files.write(data.resolve("data_batch_1.bin"), label);
        data("cifar10 --data-dir " + data, "10", "0 to 9");
    }

    private void data(String args, String value, String allowed) throws IOException {
        refused(words("train --network cnn:8 --out OUT --data " + args), value, allowed);
    }

    @Test
    void output_folders_are_checked() throws IOException {
        Files.createDirectories(folder.resolve("OUT"));
        Files.writeString(folder.resolve("OUT/run.json"), "{}");
        refused(words("train --out OUT"), "OUT", "already holds a run");
        Files.move(folder.resolve("OUT/run.json"), folder.resolve("OUT/other"));
        refused(words("train --out OUT"), "OUT", "is not empty");
        Files.writeString(folder.resolve("file"), "");
        refused(words("train --out " + folder.resolve("file")), "file", "not writable");
        refused(words("train --out " + folder.resolve("file/below")), "below", "not writable");
    }

    @Test
    void a_damaged_run_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("NONE"));
        Files.writeString(folder.resolve("NONE/run.json"), "{\"format\":");
        for (String command : List.of("report", "resume", "landscape", "spectrum")) {
            refused(words(command + " NONE"), "run.json", "damaged");
        }
    }

    private String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(w ->
                        w.equals("OUT") || w.equals("NONE") ? folder.resolve(w).toString() : w)
                .map(w -> w.equals("''") ? "" : w)
                .toArray(String[]::new);
    }

    private void refused(String[] args, String value, String allowed) throws IOException {
        Map<String, String> before = files();
        Capture run = Capture.of(args);
        assertThat(run.err()).matches("[A-Z\"][^\\n]*\\.\\R").contains(value).contains(allowed);
        assertThat(run.err()).doesNotContainPattern("\\. [A-Z]").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                boolean small = Files.isRegularFile(file) && Files.size(file) < RECORD;
                files.put(file.toString(), small ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            }
        }
        return files;
    }
}
