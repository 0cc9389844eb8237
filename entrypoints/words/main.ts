// The words of the reader's own had a page of their own, which somebody may have kept: they are among the settings.
location.replace("/settings.html#words");
