package bsdsockets.lab.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The C twins, native/demo: an executable in the jar, unpacked for as long as it takes to start it. */
final class CProgram {
    static final String FOLDER_PROPERTY = "bsdsockets.tmpdir";

    private static final String NAME = "bsdsockets-demo";
    private static final int OTHERS_MAY_WRITE = 02;
    private static final int STICKY = 01000;

    private CProgram() {}

    /**
     * Starts it.
     *
     * @param builder says where its input and output go
     */
    static Process start(ProcessBuilder builder, List<String> arguments) throws IOException {
        Path base = Path.of(System.getProperty(FOLDER_PROPERTY, System.getProperty("java.io.tmpdir")));
        Path folder = privateFolder(base);
        Path file = folder.resolve(NAME);
        try {
            unpack(file);
            List<String> command = new ArrayList<>(arguments);
            command.add(0, file.toString());
            return start(builder.command(command));
        } catch (IOException e) {
            throw failed("cannot run the C program unpacked into " + base, e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "the folder may be mounted noexec, or the program not fit this machine: " + e.getMessage(), e);
        }
    }

    /** A new folder for nobody else, in one where others cannot put theirs in its place. */
    private static Path privateFolder(Path base) throws IOException {
        try {
            for (Path folder = base.toRealPath(); folder != null; folder = folder.getParent()) {
                int mode = (int) Files.getAttribute(folder, "unix:mode");
                if ((mode & OTHERS_MAY_WRITE) != 0 && (mode & STICKY) == 0) {
                    throw new IOException(folder + " is writable for everyone and not sticky (chmod +t)");
                }
            }
            return Files.createTempDirectory(
                    base.toRealPath(),
                    NAME + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw failed("cannot unpack the C program into " + base, e);
        }
    }

    private static IOException failed(String what, IOException why) {
        return new IOException(
                what + " (" + why.getMessage() + "); name another folder by the property " + FOLDER_PROPERTY, why);
    }

    private static void unpack(Path file) throws IOException {
        String resource = "/META-INF/demo/" + platform() + "/" + NAME + ".elf";
        try (InputStream bytes = CProgram.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("the jar has none for " + platform() + ": " + resource);
            }
            Files.copy(bytes, file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-x------"));
    }

    /** The folder of this machine's programs in the jar, for example {@code linux-x86_64}. */
    private static String platform() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + (arch.equals("amd64") ? "x86_64" : arch);
    }
}
