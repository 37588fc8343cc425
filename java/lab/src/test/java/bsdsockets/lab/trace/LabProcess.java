package bsdsockets.lab.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The lab in a process of its own, with a folder of its own for its temporary files. */
record LabProcess(int status, String out, String err) {
    private static final int PATIENCE_SECONDS = 150;

    /**
     * Starts it.
     *
     * @param launcher the command before the JVM's own, as in setpriv(1); empty for none
     * @param path the PATH of its environment; "" for this process's
     * @param folder for its temporary files, and for what it prints
     */
    static Process start(List<String> launcher, String path, Path folder, String... args) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lab.class.getName(), "trace"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        if (!path.isEmpty()) {
            builder.environment().put("PATH", path);
        }
        return builder.start();
    }

    /** Runs it to its end. */
    static LabProcess run(List<String> launcher, String path, Path folder, String... args) throws Exception {
        Process process = start(launcher, path, folder, args);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the lab did not end");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new LabProcess(
                process.exitValue(),
                Files.readString(folder.resolve("out"), UTF_8),
                Files.readString(folder.resolve("err"), UTF_8));
    }
}
