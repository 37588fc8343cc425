package bsdsockets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the shared library and loads it: a named file, then {@code java.library.path}, then the copy in the jar. */
public final class NativeLibrary {
    static final String PATH_PROPERTY = "bsdsockets.library.path";

    private static final String NAME = "bsdsockets";
    private static final String HELD_ELSEWHERE = "already loaded in another classloader";

    private static volatile String failure;

    private NativeLibrary() {}

    /** Loads it once. An error says what was tried and which property helps. */
    static void load() {
        try {
            loadAndCheck();
        } catch (RuntimeException | Error e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** The first failure's words for whoever comes second, and to whom the JVM tells only that a class is not there. */
    public static LinkageError firstFailure(NoClassDefFoundError second) {
        if (failure == null) {
            return second;
        }
        UnsatisfiedLinkError again = new UnsatisfiedLinkError(failure);
        again.initCause(second);
        return again;
    }

    private static void loadAndCheck() {
        String from = loadSomewhere();
        int theirs;
        try {
            theirs = Native.signatures();
        } catch (UnsatisfiedLinkError e) {
            throw refused(from, "it is no library of this project", e);
        }
        if (theirs != Native.SIGNATURES) {
            throw refused(from, "it was built for another version of bsd-sockets.jar", null);
        }
    }

    private static String loadSomewhere() {
        String named = System.getProperty(PATH_PROPERTY);
        if (named != null) {
            loadFile(Path.of(named).toAbsolutePath());
            return named;
        }
        try {
            System.loadLibrary(NAME);
            return "java.library.path";
        } catch (UnsatisfiedLinkError e) {
            Path file = onLibraryPath();
            if (file != null) {
                loadFile(file);
                return file.toString();
            }
        }
        loadFromJar();
        return "the jar";
    }

    private static void loadFile(Path file) {
        try {
            System.load(file.toString());
        } catch (UnsatisfiedLinkError e) {
            if (String.valueOf(e.getMessage()).contains(HELD_ELSEWHERE)) {
                loadCopyOf(file);
            } else {
                throw failed(
                        "cannot load " + file + ", named by the property " + PATH_PROPERTY + " or java.library.path",
                        e);
            }
        }
    }

    private static Path onLibraryPath() {
        for (String folder : System.getProperty("java.library.path", "").split(":", -1)) {
            Path file = Path.of(folder, System.mapLibraryName(NAME));
            if (Files.isRegularFile(file)) {
                return file.toAbsolutePath();
            }
        }
        return null;
    }

    private static void loadCopyOf(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            PrivateCopy.load(bytes);
        } catch (IOException e) {
            throw failed("cannot copy " + file, e);
        }
    }

    private static void loadFromJar() {
        String resource = "/META-INF/native/" + Platform.name() + "/" + System.mapLibraryName(NAME);
        try (InputStream bytes = NativeLibrary.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw failed(
                        "bsd-sockets.jar has no library for " + Platform.name() + " (" + resource
                                + "); build one and name it by the property " + PATH_PROPERTY,
                        null);
            }
            PrivateCopy.load(bytes);
        } catch (IOException e) {
            throw failed(
                    "cannot unpack " + resource + " into " + PrivateCopy.base()
                            + "; name another folder by the property " + PrivateCopy.FOLDER_PROPERTY,
                    e);
        }
    }

    private static UnsatisfiedLinkError refused(String from, String why, Throwable cause) {
        return failed(
                "the library loaded from " + from + " is refused: " + why
                        + "; remove it, or name the right one by the property " + PATH_PROPERTY,
                cause);
    }

    static UnsatisfiedLinkError failed(String message, Throwable cause) {
        UnsatisfiedLinkError error =
                new UnsatisfiedLinkError(cause == null ? message : message + ": " + cause.getMessage());
        error.initCause(cause);
        return error;
    }
}
