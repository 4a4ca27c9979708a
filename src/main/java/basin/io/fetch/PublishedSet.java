package basin.io.fetch;

import java.net.URI;
import java.util.List;

/**
 * A data set that can be brought.
 *
 * @param name as {@link basin.data.Datasets} opens it
 * @param files that it is made of
 */
public record PublishedSet(String name, List<Part> files) {
    private static final String CIFAR = "https://www.cs.toronto.edu/~kriz/";
    private static final String MNIST = "https://storage.googleapis.com/cvdf-datasets/mnist/";
    private static final String FASHION = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    /** Copies the list. */
    public PublishedSet {
        files = List.copyOf(files);
    }

    /**
     * One file of a set.
     *
     * @param address where it is published
     * @param md5 its published checksum, 32 hexadecimal digits
     */
    public record Part(URI address, String md5) {
        /** Its name at the end of the address. */
        public String file() {
            String path = address.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Whether it is an archive whose files are wanted. */
        boolean archive() {
            return file().endsWith(".tar.gz");
        }
    }

    /** Those whose addresses and checksums are known. */
    public static List<PublishedSet> all() {
        return List.of(
                new PublishedSet(
                        "cifar10", List.of(part(CIFAR, "cifar-10-binary.tar.gz", "c32a1d4ab5d03f1284b67883e8d87530"))),
                new PublishedSet(
                        "cifar100",
                        List.of(part(CIFAR, "cifar-100-binary.tar.gz", "03b5dce01913d631647c71ecec9e9cb8"))),
                new PublishedSet(
                        "mnist",
                        images(
                                MNIST,
                                "f68b3c2dcbeaaa9fbdd348bbdeb94873",
                                "d53e105ee54ea40749a09fcbcd1e9432",
                                "9fb629c4189551a2d022fa330f9573f3",
                                "ec29112dd5afa0611ce80d1b7f02629c")),
                new PublishedSet(
                        "fashion-mnist",
                        images(
                                FASHION,
                                "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
                                "25c81989df183df01b3e8a0aad5dffbe",
                                "bef4ecab320f06d8554ea6380940ec79",
                                "bb300cfdad3c16e7a12a480ee83cd310")));
    }

    private static List<Part> images(String place, String... md5) {
        return List.of(
                part(place, "train-images-idx3-ubyte.gz", md5[0]),
                part(place, "train-labels-idx1-ubyte.gz", md5[1]),
                part(place, "t10k-images-idx3-ubyte.gz", md5[2]),
                part(place, "t10k-labels-idx1-ubyte.gz", md5[3]));
    }

    private static Part part(String place, String file, String md5) {
        return new Part(URI.create(place + file), md5);
    }
}
