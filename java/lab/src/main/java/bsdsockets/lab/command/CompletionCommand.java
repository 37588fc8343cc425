package bsdsockets.lab.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lab completion}: has a shell complete commands, options and scenarios. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script that has bash, or zsh, complete the commands, options and scenarios of a command \"lab\".",
            "Such a command is an alias, or a script on the PATH, for java -jar lab.jar."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  alias lab='java -jar java/lab/target/lab.jar'",
            "  source <(lab completion)",
            "  lab completion > ~/.local/share/bash-completion/completions/lab"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        CommandSpec root = command.root();
        command.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
        command.commandLine().getOut().flush();
        return 0;
    }
}
