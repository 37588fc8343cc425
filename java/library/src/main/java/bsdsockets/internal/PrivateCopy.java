package bsdsockets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Loads a library from a copy that nobody else can touch: a new folder (0700, an unpredictable name, created exclusively)
 * that is gone when it is loaded.
 */
final class PrivateCopy {
    static final String FOLDER_PROPERTY = "bsdsockets.tmpdir";

    private static final int OTHERS_MAY_WRITE = 02;
    private static final int STICKY = 01000;

    private PrivateCopy() {}

    static Path base() {
        return Path.of(System.getProperty(FOLDER_PROPERTY, System.getProperty("java.io.tmpdir")));
    }

    static void load(InputStream bytes) throws IOException {
        Path base = trusted(base().toRealPath());
        Path folder = Files.createTempDirectory(
                base,
                "bsdsockets-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = folder.resolve("libbsdsockets.so");
        try {
            Files.copy(bytes, file);
            System.load(file.toString());
        } catch (UnsatisfiedLinkError e) {
            throw NativeLibrary.failed(
                    "cannot load the library unpacked into " + base
                            + ", which may be mounted noexec, or the library may not fit this machine ("
                            + Platform.name() + "); name another folder by the property " + FOLDER_PROPERTY
                            + ", or a library by " + NativeLibrary.PATH_PROPERTY,
                    e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Where others may rename what is ours they can put their own in its place. */
    private static Path trusted(Path base) throws IOException {
        for (Path folder = base; folder != null; folder = folder.getParent()) {
            int mode = (int) Files.getAttribute(folder, "unix:mode");
            if ((mode & OTHERS_MAY_WRITE) != 0 && (mode & STICKY) == 0) {
                throw new IOException(folder + " is writable for everyone and not sticky (chmod +t)");
            }
        }
        return base;
    }
}
